/** What is watched of a program is its plain data, whatever classes of its own say of themselves. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

async function watched(program: string, ...watch: string[]) {
  const { outcomes } = await lab.kernel.explore({ program, watch, schedules: 1 })
  const [outcome] = outcomes
  return watch.map((one) => outcome?.watched[one] ?? outcome?.raised[one])
}

test('a number or text of a class of its own is what is in it, not what it says', async () => {
  const program = `
class Count(int):
    def __repr__(self): return "9"
    def __eq__(self, other): return True
    __hash__ = int.__hash__
class Name(str):
    def __repr__(self): return "'right'"
    def __str__(self): return "right"
count = Count(3)
names = [Name("wrong")]
table = {"count": count}
`
  const asked = [
    'count',
    'count == 9',
    'names',
    'names[0] == "right"',
    'table',
    'table == {"count": 9}',
  ]
  const found = ['3', 'False', "['wrong']", 'False', "{'count': 3}", 'False']
  expect(await watched(program, ...asked)).toEqual(found)
})

test('so is a list, a dict, a set or a tuple', async () => {
  const program = `
class Pages(dict):
    def __eq__(self, other): return True
    def __iter__(self): return iter(["/", "/a"])
    def items(self): return [("/", 1)]
class Rows(list):
    def __iter__(self): return iter([1, 2])
    def __len__(self): return 2
pages = Pages(x=1)
rows = Rows([7])
`
  const asked = [
    'pages == {"/": 1}',
    'sorted(pages)',
    'len(rows)',
    'sorted(rows)',
    '(rows, {5: pages})',
  ]
  const found = ['False', "['x']", '1', '[7]', "([7], {5: {'x': 1}})"]
  expect(await watched(program, ...asked)).toEqual(found)
})

test('the containers of the library are data, too, and a list may be in itself', async () => {
  const program = `
import collections, typing
counts = collections.Counter("abba")
class Sale(typing.NamedTuple):
    name: str
    price: int
sales = [Sale("pen", 2)]
ring = [1]
ring.append(ring)
waiting = collections.deque([1, 2])
`
  const asked = ['counts', 'sales', 'ring[1][0] == 1', 'waiting']
  const found = ["{'a': 2, 'b': 2}", "[('pen', 2)]", 'True', 'deque([1, 2])']
  expect(await watched(program, ...asked)).toEqual(found)
})

test('an object with an `__eq__` or a `__repr__` of its own is not compared', async () => {
  const program = `
import dataclasses
class Nine:
    def __eq__(self, other): return True
    def __repr__(self): return "9"
@dataclasses.dataclass
class Point:
    x: int
nine = Nine()
point = Point(1)
class Till:
    amount = nine
till = Till()
`
  const [first, second, third, ...rest] = await watched(
    program,
    'nine == 9',
    'nine',
    'till.amount',
    'point.x',
    'point',
  )
  expect(first).toBe('NotPlain: there is an object of the class `Nine`, which has its own `__eq__`')
  expect(second).toBe(first)
  expect(third).toContain('which has its own `__repr__`')
  expect(rest).toEqual(['1', 'Point(x=1)'])
})
