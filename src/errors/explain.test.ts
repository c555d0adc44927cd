/** Every entry of the table matches a real error of the kernel, whose text is CPython's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useLab } from '../kernel/lab.ts'
import { explain, failedLine } from './explain.ts'
import { plainErrors } from './table.ts'

const lab = useLab()

/** Programs, each with the last line that CPython 3.14.10 wrote on stderr for it. */
const text = readFileSync(join(import.meta.dirname, 'specimens.txt'), 'utf8')
const specimens = [...text.matchAll(/([\s\S]+?)\n--> (.*)\n\n?/g)].map(
  ([, program = '', last = '']) => ({ program, last }),
)

const errorOf = async (program: string): Promise<string> => {
  const { err } = await lab.run(program)
  return err
}

test.each(specimens)('$last', async ({ program, last }) => {
  const err = await errorOf(program)
  expect(err.trimEnd().split('\n').at(-1)).toBe(last)
  const words = explain(err)
  expect(words).toMatch(/^[`A-Z].*\.$/)
  // No placeholder is left, and no group of the message is missing.
  expect(words).not.toMatch(/\{|undefined|``/)
})

test.each(plainErrors)(
  '$says is met by one of these programs, and by none of those above it',
  (one) => {
    const met = specimens.filter(
      ({ last }) => plainErrors.find(({ says }) => says.test(last)) === one,
    )
    expect(met).not.toEqual([])
  },
)

test('the nearest name is suggested', async () => {
  expect(explain(await errorOf('counter = 0\nprint(coutner)'))).toBe(
    'There is no name `coutner` here. You probably mean `counter`.',
  )
})

test('what a program prints by itself is not explained', async () => {
  expect(explain(await errorOf('import sys\nprint("KeyError: 1", file=sys.stderr)'))).toBeNull()
})

test('of several tracebacks the last that is known counts; the line is the program’s own', async () => {
  const err = await errorOf(`import threading
def work():
    {}["key"]
thread = threading.Thread(target=work)
thread.start()
thread.join()
thread.join(timeout="soon")
`)
  expect(err).toContain('KeyError')
  expect(explain(err)).toContain("has no key 'key'")
  expect(failedLine(err, 'program.py')).toBe(7)
  expect(failedLine(err, 'other.py')).toBeNull()
})
