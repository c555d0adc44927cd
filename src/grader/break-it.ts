/** Break-it exercises: whether a schedule breaks the program, and whether any can. */
import type { Goal } from '../exercise/break-it.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { exploration, watched } from '../exercise/request.ts'
import type { ExploreOptions, ExploreResult, Outcome } from '../protocol/explore.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import { ScheduleText } from '../protocol/schedule.ts'
import type { Verdict } from './verdict.ts'
import { times } from './words.ts'

/** The title where every interleaving was tried. */
export const noneBreaksIt = 'No interleaving breaks it'

/** Whether this end of a program is the one that was to be brought about. */
export function isBroken(goal: Goal, outcome: Outcome): boolean {
  if ('status' in goal) return outcome.status === goal.status
  if ('exception' in goal) {
    const [name] = outcome.detail.split(/[:,]/)
    return outcome.status === 'exception' && name === goal.exception
  }
  const value = outcome.watched[goal.expression]
  const hasEnded = outcome.status === 'finished' || outcome.status === 'exit'
  return hasEnded && typeof value === 'string' && value !== goal.not
}

/** What is to be brought about, as the end of a sentence: "… that the program deadlocks". */
export function goalWords(goal: Goal): string {
  if ('status' in goal) return 'the program deadlocks'
  if ('exception' in goal) return `the program ends with ${aOrAn(goal.exception)}`
  return `${goal.called ?? goal.expression} is not ${goal.not}`
}

const aOrAn = (name: string): string => `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

/** The verdict over a schedule that the learner found by hand. */
export function foundByHand(goal: Goal, found: { choices: number; preemptions: number }): Verdict {
  const { choices, preemptions } = found
  const summary =
    `Passed. You found a schedule in which ${goalWords(goal)}. ` +
    `It took ${plural(choices, 'choice')}. ` +
    (preemptions === 0
      ? 'No thread was interrupted for it.'
      : `A thread was interrupted ${times(preemptions)} for it.`)
  const explored = { schedules: 1, different: 1, complete: false, findings: [] }
  return { status: 'passed', title: 'Passed: you broke it', summary, ...explored }
}

/** Whether a schedule that somebody says breaks the exercise's program does: it is followed again. */
export async function checkSchedule(
  kernel: Pick<KernelApi, 'choose'>,
  exercise: Exercise & Required<Pick<Exercise, 'breakIt'>>,
  schedule: string,
): Promise<Verdict> {
  const { breakIt, starter } = exercise
  const explored = { schedules: 1, different: 1, complete: false, findings: [] }
  if (!ScheduleText.safeParse(schedule).success) {
    return { status: 'failed', summary: 'Not passed. This is not a schedule.', ...explored }
  }
  const subject = { program: starter.trimEnd(), watch: watched(exercise) }
  const end = await kernel.choose({ ...subject, schedule })
  if (end.interrupted !== '' || end.outcome === null) {
    const why = end.interrupted === '' ? 'it does not lead to the end' : end.interrupted
    const summary = `Not passed. The schedule does not fit the exercise’s program: ${why}.`
    return { status: 'failed', summary, ...explored }
  }
  if (!isBroken(breakIt.goal, end.outcome)) {
    const summary = `Not passed. Under this schedule it does not happen that ${goalWords(breakIt.goal)}.`
    return { status: 'failed', summary, ...explored }
  }
  return foundByHand(breakIt.goal, { choices: end.made.length, preemptions: end.preemptions })
}

/** Whether a program can be broken at all, at our schedule points: tries every interleaving, as far as the budget goes. */
export async function tryToBreak(
  kernel: Pick<KernelApi, 'explore'>,
  exercise: Exercise & Required<Pick<Exercise, 'breakIt'>>,
  program: string,
  options: Partial<ExploreOptions> = {},
): Promise<Verdict> {
  const { goal } = exercise.breakIt
  const result = await kernel.explore({ ...exploration(exercise, program), ...options })
  const { schedules, different, complete } = result
  const isOwn = program.trimEnd() !== exercise.starter.trimEnd()
  const told = words(goal, result, isOwn)
  // An exercise about the GIL: what is found here need not be possible there.
  if (exercise.breakIt.schedule.startsWith('g') && told.title === 'It can be broken') {
    told.summary += ' Turns could end at any bytecode here, even where CPython’s GIL cannot switch.'
  }
  return { ...told, schedules, different, complete, findings: [] }
}

/** `isOwn`: it is the learner's own program, not the exercise's. */
function words(
  goal: Goal,
  result: ExploreResult,
  isOwn: boolean,
): Pick<Verdict, 'status' | 'title' | 'summary'> {
  const { schedules, complete, outcomes, interrupted } = result
  const broken = outcomes.filter((outcome) => isBroken(goal, outcome))
  const count = broken.reduce((sum, outcome) => sum + outcome.count, 0)
  if (count > 0) {
    return {
      status: 'failed',
      title: 'It can be broken',
      summary:
        `In ${count} of the ${plural(schedules, 'interleaving')} tried, ${goalWords(goal)}. ` +
        (isOwn
          ? 'But this is no longer the program of the exercise: Reset brings that back.'
          : 'The exercise is to find such a schedule by hand: press Take control.'),
    }
  }
  if (complete) {
    const all =
      schedules === 1 ? 'The only interleaving was' : `All ${schedules} interleavings were`
    const summary =
      `${all} tried, and there is none in which ${goalWords(goal)}. (Any other differs from one ` +
      'of them only in the order of steps that have nothing to do with each other. A turn ends here ' +
      'only between two bytecodes.)'
    return { status: 'undecided', title: noneBreaksIt, summary }
  }
  const early = interrupted === '' ? '' : ` The search ended early: ${interrupted}.`
  const summary =
    `Not decided. ${plural(schedules, 'interleaving')} were tried, and in none of them ` +
    `${goalWords(goal)}. But there are more.${early}`
  return { status: 'undecided', summary }
}
