/** Where the data of a starter is found again in what a learner made of it. */
import { expect, test } from 'vitest'
import { parsePython } from './parse-python.ts'
import { substitute } from './substitute.ts'

const starter = `CITIES = ["Oslo", "Rome"]
TASKS = 4
def ask(city):
    if city == "Rome":
        raise LookupError(city)
for seconds in (1, 3.5):
    print(seconds)
`
const cities = { CITIES: '["Lima"]' }

const varied = (program: string, replace: Parameters<typeof substitute>[2] = cities) =>
  substitute(program, starter, replace, parsePython)

test.each([
  ['as it was', 'CITIES = ["Oslo", "Rome"]', 'CITIES = ["Lima"]'],
  ['with other quotes and blanks', "CITIES=['Oslo','Rome',]", 'CITIES=["Lima"]'],
  ['without any brackets', 'CITIES = "Oslo", "Rome"', 'CITIES = ["Lima"]'],
  [
    'without brackets, with its type',
    'CITIES: tuple = "Oslo", "Rome",',
    'CITIES: tuple = ["Lima"]',
  ],
  ['without brackets, in another order', 'CITIES = "Rome", "Oslo"', 'CITIES = ["Lima"]'],
  ['without brackets, under another name', "a = 'Oslo', 'Rome'  # two", 'a = ["Lima"]  # two'],
  ['without brackets in a loop', 'for c in "Oslo", "Rome": f(c)', 'for c in ["Lima"]: f(c)'],
  ['without brackets, returned', 'def f(): return "Oslo", "Rome"', 'def f(): return ["Lima"]'],
  ['with two names', 'CITIES = b = ["Oslo", "Rome"]', 'CITIES = b = ["Lima"]'],
  ['taken apart at once', 'CITIES, x = "Oslo", "Paris"', null],
  ['of which this is a part', 'a = "Oslo", "Rome", "Bern"', null],
  ['with brackets of a tuple', 'CITIES = ("Oslo", "Rome")', 'CITIES = ["Lima"]'],
  ['with its type', 'CITIES: list[str] = ["Oslo", "Rome"]', 'CITIES: list[str] = ["Lima"]'],
  [
    'inside a function',
    'def f():\n    CITIES = ["Oslo", "Rome"]',
    'def f():\n    CITIES = ["Lima"]',
  ],
  ['under another name', 'towns = ["Oslo", "Rome"]', 'towns = ["Lima"]'],
  ['without a name', 'for c in ("Oslo", "Rome"): f(c)', 'for c in ["Lima"]: f(c)'],
  ['in another order', 'CITIES = ["Rome", "Oslo"]', 'CITIES = ["Lima"]'],
  ['that is empty, with the name for something else', 'CITIES = {}', null],
  ['worked out', 'CITIES = make()', null],
  ['nowhere', 'print("Oslo", "Rome")', null],
])('a list %s', (_, program, expected) => {
  expect(varied(program)).toEqual(
    expected === null ? { program, missing: ['CITIES'] } : { program: expected, missing: [] },
  )
})

test('only the list itself is replaced, not texts that are the same', () => {
  const program = 'CITIES = ["Oslo", "Rome"]\nif city == "Rome": x = ["Oslo", "Rome"]'
  expect(varied(program).program).toBe('CITIES = ["Lima"]\nif city == "Rome": x = ["Oslo", "Rome"]')
})

test('a number is replaced under its name only', () => {
  expect(varied('TASKS = 4\nx = 4', { TASKS: '3' }).program).toBe('TASKS = 3\nx = 4')
  expect(varied('n = 4\nx = 4', { TASKS: '3' }).missing).toEqual(['TASKS'])
})

test('data of the starter without brackets is found with and without', () => {
  const bare = (program: string) =>
    substitute(program, 'NAMES = "a", "b"\n', { NAMES: '["c"]' }, parsePython).program
  expect(bare('NAMES = "a", "b"')).toBe('NAMES = ["c"]')
  expect(bare('x = ["a", "b"]')).toBe('x = ["c"]')
})

test('every line keeps its number', () => {
  expect(varied('CITIES = "Oslo", \\\n    "Rome"\nlast = 3').program.split('\n')[2]).toBe(
    'last = 3',
  )
  const { program } = varied('CITIES = [\n    "Oslo",  # cold\n    "Rome",\n]\nlast = 5\n')
  expect(program.split('\n').indexOf('last = 5')).toBe(4)
  expect(program).toContain('["Lima"]')
})

test('an expression is replaced in its function only', () => {
  const program = `def ask(city):
    # who is it?
    if city == 'Rome':
        raise LookupError(city)
if x == "Rome": pass`
  const found = varied(program, { ask: { '"Rome"': '"Oslo"' } })
  expect(found.program).toBe(program.replace("'Rome'", '"Oslo"'))
})

test('a function without the expression, or none, is missing', () => {
  const replace = { ask: { '"Rome"': '"Oslo"', '"Bern"': '"Lima"' } }
  expect(varied(starter, replace)).toEqual({ program: starter, missing: ['ask'] })
  expect(varied('pass', replace).missing).toEqual(['ask'])
})

test('an expression without a name is found wherever it stands', () => {
  const replace = { '(1, 3.5)': '(3.5, 1)' }
  expect(varied('for s in [1, 3.5]: ask(s)', replace).program).toBe('for s in (3.5, 1): ask(s)')
  expect(varied('ask(1)\nask(3.5)', replace).missing).toEqual(['(1, 3.5)'])
})
