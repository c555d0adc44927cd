/** The line at which a thread was made whose function was given values that do not fit. */
import { expect, test } from 'vitest'
import { useLab } from '../../kernel/lab.ts'
import { unfitTarget } from '../../errors/explain.ts'
import { targetLine } from './target-line.ts'

const lab = useLab()

/** From what the run says on stderr, as the panel does it. */
async function madeOn(program: string): Promise<string | null> {
  const { err } = await lab.run(program)
  const target = unfitTarget(err)
  return target === null ? null : (targetLine(program, target)?.words ?? null)
}

const work = 'import threading\ndef work(name, times):\n    print(name, times)\n'

test.each([
  ['too few values', `${work}t = threading.Thread(\n    target=work, args=("A",))\nt.start()\n`, 4],
  ['too many', `${work}threading.Thread(target=work, args=("A", 1, 2)).start()\n`, 4],
  ['one of another name', `${work}threading.Thread(target=work, kwargs={"n": 1}).start()\n`, 4],
  ['a timer', `${work}threading.Timer(0.01, work).start()\n`, 4],
  [
    'a method',
    'import threading\nclass A:\n    def work(self):\n        pass\na = A()\nthreading.Thread(target=a.work, args=(1,)).start()\n',
    6,
  ],
])('%s: the one line on which the thread is made', async (_, program, line) => {
  expect(await madeOn(program)).toBe(`The thread is made on line ${line}.`)
})

test('of several threads it is the function', async () => {
  const one = 'threading.Thread(target=work, args=("A",)).start()\n'
  expect(await madeOn(work + one + one)).toBe('The function begins on line 2.')
})

test('an error within the function, or of a call of the program, has a line of its own', async () => {
  expect(
    await madeOn('import threading\nthreading.Thread(target=lambda: len()).start()\n'),
  ).toBeNull()
  expect(await madeOn(`${work}work("A")\n`)).toBeNull()
})
