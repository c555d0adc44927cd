/** What a learner hands in, from what is kept: the program that passed, else the last one. Pure. */
import type { ExerciseRecord } from '../learner/record.ts'
import { exercisesOf, longestProgram, type Assignment } from './assignment.ts'
import { HandIn, type HandedIn } from './hand-in.ts'

/** One exercise of a hand-in. */
export function handedIn(exercise: string, record: ExerciseRecord | undefined): HandedIn {
  const seconds = Math.round(record?.seconds ?? 0)
  const passed = record?.passed
  // Of a pass at another computer the program is not known here.
  if (passed && passed.program !== '') {
    const { program, at, schedule = null } = passed
    return { exercise, program, schedule, claim: 'passed', passed: at, seconds }
  }
  const program = record?.draft ?? null
  const isChecked = program !== null && record?.checked?.program === program
  const claim = isChecked ? record.checked!.status : 'unchecked'
  return { exercise, program, schedule: null, claim, passed: null, seconds }
}

/**
 * @param recordOf what is kept of an exercise of the assignment
 * @param made milliseconds since 1970
 * @throws Error where the name is missing or too long
 */
export function makeHandIn(
  assignment: Assignment,
  name: string,
  made: number,
  recordOf: (item: ReturnType<typeof exercisesOf>[number]) => ExerciseRecord | undefined,
): HandIn {
  const exercises = exercisesOf(assignment).map((item) => handedIn(item.exercise, recordOf(item)))
  const format = 'taking-turns-hand-in'
  const read = HandIn.safeParse({ format, version: 1, name, made, assignment, exercises })
  if (read.success) return read.data
  const tooLong = exercises.find(({ program }) => (program?.length ?? 0) > longestProgram)
  if (tooLong) {
    const [has, may] = [tooLong.program!.length, longestProgram].map((one) =>
      one.toLocaleString('en'),
    )
    throw new Error(
      `Your program for “${tooLong.exercise}” has ${has} characters, and ${may} can be handed in. Make it shorter, and check it again.`,
    )
  }
  const isName = read.error.issues.some(({ path }) => path[0] === 'name')
  throw new Error(
    isName
      ? 'Write your name first: your teacher has to know whose work it is.'
      : 'What you have done cannot be handed in as it is. Check each exercise again.',
  )
}
