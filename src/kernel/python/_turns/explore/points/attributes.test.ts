/** Attributes that are read and written by their names, and objects that would answer for themselves. */
import { expect, test } from 'vitest'
import { useLab } from '../../../../lab.ts'

const lab = useLab()

const program = (head: string, body: string) => `
import threading
${head}
class Total: pass
total = Total()
total.n = 0
def work():
    ${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`

const ends = async (text: string) => {
  const { outcomes } = await lab.kernel.explore({
    program: text,
    watch: ['total.n'],
    schedules: 60,
  })
  return new Set(outcomes.map(({ watched }) => watched['total.n']))
}

test.each([
  'setattr(total, "n", total.n + 1)',
  'total.n = getattr(total, "n") + 1',
  'total.__setattr__("n", total.n + 1)',
  'object.__setattr__(total, "n", total.n + 1)',
  'setattr(total, "n", getattr(total, "n") + 1)',
])('an update is lost by %s', async (body) => {
  expect(await ends(program('', body))).toEqual(new Set(['1', '2']))
})

test('of a class with slots that another one is made from, who reads is in conflict with who writes', async () => {
  const { outcomes } = await lab.kernel.explore({
    program: `
import threading
class A: __slots__ = ("n", "seen")
class B(A): pass
b = B()
b.n = b.seen = 0
def write(): b.n = 1
def read(): b.seen = b.n
threads = [threading.Thread(target=one) for one in (write, read)]
for t in threads: t.start()
for t in threads: t.join()
`,
    watch: ['b.seen'],
    schedules: 60,
  })
  expect(new Set(outcomes.map(({ watched }) => watched['b.seen']))).toEqual(new Set(['0', '1']))
})

test.each(['__dict__', '__class__'])(
  'nobody but the program asks for a %s that is a property',
  async (name) => {
    const { outcomes } = await lab.kernel.explore({
      program: program(
        `
class Spy:
    asked = 0
    @property
    def ${name}(self):
        Spy.asked += 1
        return {}
spy = Spy()`,
        'total.n += 1; spy.asked; hasattr(spy, "asked")',
      ),
      watch: ['Spy.asked'],
      schedules: 5,
    })
    expect(new Set(outcomes.map(({ watched }) => watched['Spy.asked']))).toEqual(new Set(['0']))
  },
)
