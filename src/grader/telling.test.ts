/** What the grader tells of programs that go wrong, with the real kernel. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace } from '../../.ci/pace.ts'
import { loadExercise } from '../exercise/load.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { checkProgram } from './check.ts'
import type { Verdict } from './verdict.ts'
import { nameFirst } from './words.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

/** The budget in time is generous, so that a busy machine does not change a verdict. */
function check(exercise: Exercise, program: string, more: object = {}): Promise<Verdict> {
  return checkProgram(kernel, exercise, program, { seconds: 50 * pace(), ...more })
}

describe('an increment without its lock', () => {
  const exercise = loadExercise('safe-increment')
  const lines = exercise.starter.split('\n')
  const line = lines.findIndex((text) => text.includes('counter[0] += 1')) + 1

  test('is told by the two threads that read the same value, the line and what is lost', async () => {
    const { findings } = await check(exercise, exercise.starter)
    const lost = findings.find((finding) => finding.check === 'counter-is-exact')
    expect(lost).toMatchObject({ granularity: 'bytecode', lines: [line] })
    expect(lost?.threads).toHaveLength(2)
    expect(lost?.story).toMatch(
      new RegExp(
        String.raw`^Thread-\d \(work\) and Thread-\d \(work\) both read (\d) from .counter\[0\]. on line ${line}\b.*increments? (is|are) lost\. Neither of them holds a lock there\.`,
      ),
    )
    expect(lost?.reach).toContain('no documented guarantee forbids it')
  })

  test('can be seen again under the schedule that comes with it', async () => {
    const { findings } = await check(exercise, exercise.starter)
    const schedule = findings[0]?.schedule ?? ''
    const again = await kernel.examine({
      program: exercise.starter,
      watch: ['counter[0]'],
      schedule,
      minimise: false,
    })
    expect(again.interrupted).toBe('')
    expect(Number(again.outcome.watched['counter[0]'])).toBeLessThan(9)
  })
})

test('a deadlock is told with who holds what and waits where', async () => {
  const exercise = loadExercise('safe-increment')
  const crossed = `import threading
a, b = threading.Lock(), threading.Lock()
counter = [9]
def one():
    with a:
        with b: pass
def two():
    with b:
        with a: pass
threads = [threading.Thread(target=work) for work in (one, two)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
  const { findings } = await check(exercise, crossed)
  const stuck = findings.find((finding) => finding.type === 'no-deadlock')
  expect(stuck?.story).toContain(
    'Thread-1 (one) holds `a` and waits on line 6 (`with b: pass`) for `b`, which Thread-2 (two) holds.',
  )
  expect(stuck?.reach).not.toBe('')
})

test('a program that never comes to its end is not decided, within seconds', async () => {
  const exercise = { ...loadExercise('safe-increment'), steps: 2000 }
  const verdict = await check(exercise, 'counter = [0]\nwhile True:\n    counter[0] += 1\n')
  expect(verdict.status).toBe('undecided')
})

test('a sentence begins with a capital letter, and with a name of the program’s as it is', () => {
  expect(nameFirst('the main thread and reporter')).toBe('The main thread and reporter')
  expect(nameFirst('thread 2')).toBe('Thread 2')
  expect(nameFirst('reporter')).toBe('reporter')
})
