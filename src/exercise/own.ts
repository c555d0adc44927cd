/**
 * An exercise that a teacher writes into one text: the keys of exercise.yaml that learners meet, and the programs below
 * them. It comes with a link, from anybody, so it has limits, and reading it never throws.
 */
import { z } from 'zod'
import { oneLine } from '../protocol/plain.ts'
import type { Exercise } from './exercise.ts'
import { goalWithNames } from './kept-names.ts'
import { longestOwn } from './own-limits.ts'
import { prose } from './pieces.ts'
import { describe, type Problem } from './problem.ts'
import { readExerciseFile } from './read-file.ts'
import { ExerciseFile } from './schema.ts'
import { blameChecks, settle } from './settle.ts'

const mostChecks = 40

const { title, goal, explanation, schedules, different, seconds, steps, checks } =
  ExerciseFile.shape

const OwnFile = z
  .strictObject({
    title: title.max(200).transform((text) => oneLine(text)),
    goal,
    starter: z.string().refine((text) => text.trim() !== '', 'is empty'),
    checks: checks.max(mostChecks),
    hints: z.array(prose).max(20).default([]),
    solution: z.string().default(''),
    explanation: explanation.default(''),
    ...{ schedules, different, seconds, steps },
  })
  .refine((file) => file.different <= file.schedules, {
    path: ['different'],
    message: 'is more than `schedules`: no check could ever pass',
  })

export type OwnExercise = { exercise: Exercise } | { problems: Problem[] }

/** What the text is called in its problems. */
const file = 'exercise'

const tooLong = (text: string): Problem => ({
  ...{ file, key: '', line: null },
  fault: `has ${text.length.toLocaleString('en')} characters, and can have ${longestOwn.toLocaleString('en')}`,
  remedy: 'Shorten the programs, or the text around them.',
})

/** @param id what it is called among other exercises */
export function parseOwn(id: string, text: string): OwnExercise {
  if (text.length > longestOwn) return { problems: [tooLong(text)] }
  const problems: Problem[] = []
  const read = readOwn(text, problems)
  if (read) blameChecks(read.data.checks, read.blame)
  if (!read || problems.length > 0) return { problems }
  const { data } = read
  const all = settle(data.checks)
  const isGiven = { ...data, vary: [], checks: all }
  return { exercise: { id, ...isGiven, goal: goalWithNames(data.goal, data.starter, all) } }
}

function readOwn(text: string, problems: Problem[]) {
  try {
    return readExerciseFile(OwnFile, text, file, problems)
  } catch {
    // Repeated beyond all measure, or nested so deep that nobody can have meant it.
    const fault = 'cannot be read: it repeats or nests too much'
    problems.push({
      file,
      key: '',
      line: null,
      fault,
      remedy: 'Write it out, without anchors (&).',
    })
    return null
  }
}

/** A problem in one sentence: where, what and the remedy. */
export function inWords(problem: Problem): string {
  const [place = '', what = '', remedy = ''] = describe(problem)
    .split('\n')
    .map((line) => line.trim())
  // The keys of all kinds of files would be listed: longer than all the rest.
  const help = remedy.replace(/ Known keys: .*/, '')
  return `${place.replace(/^exercise:(\d+)$/, 'Line $1').replace(/^exercise$/, 'The text')}: ${what}. ${help}`
}

/** To start from: small, complete, and with a fault that only some schedules show. */
export const ownExample = `title: A safe total
goal: |
  Two threads call \`add\` ten times each. The total must be 20 at the end,
  whatever the threads do. Use the \`lock\`.
starter: |
  import threading

  total = 0
  lock = threading.Lock()


  def add():
      global total
      total += 1


  def work():
      for _ in range(10):
          add()


  threads = [threading.Thread(target=work) for _ in range(2)]
  for thread in threads:
      thread.start()
  for thread in threads:
      thread.join()
  print("Total:", total)
checks:
  - type: final-value
    name: total-is-exact
    expression: total
    equals: 20
    called: the total
  - type: output-line
    text: 'Total: 20'
    count: 1
hints:
  - Reading, adding and writing are three steps. Only one thread at a time may do them.
solution: |
  import threading

  total = 0
  lock = threading.Lock()


  def add():
      global total
      with lock:
          total += 1


  def work():
      for _ in range(10):
          add()


  threads = [threading.Thread(target=work) for _ in range(2)]
  for thread in threads:
      thread.start()
  for thread in threads:
      thread.join()
  print("Total:", total)
explanation: |
  While a thread holds the lock, no other thread can read the total.
`
