/**
 * An exploration → a verdict. Pure: runs in the trusted page, at build time and in Node.
 *
 * A verdict is about every schedule explored. One bad schedule is proof of a fault; that all were
 * good is worth something only when enough were seen, and else the verdict is `undecided`.
 */
import type { Exercise } from '../exercise/exercise.ts'
import type { ExploreResult, Outcome } from '../protocol/explore.ts'
import { withoutConsequences } from './consequences.ts'
import { apply, isOnEnding } from './checks/kinds.ts'
import type { Evidence } from './kind.ts'
import type { Syntax } from './source/syntax.ts'
import type { Finding, Verdict } from './verdict.ts'
import { allOf } from './words.ts'

/** What is known of a program besides how it ran. */
export interface Knowledge {
  /** Its syntax tree, for checks of the type `source`. */
  syntax?: Syntax | null
  /** That of the program that the exercise starts from. */
  starter?: Syntax | null
  /** The names of its threads, for messages. */
  names?: ReadonlyMap<number, string>
}

/** What of an exercise decides over a program. */
type Asked = Pick<Exercise, 'checks' | 'different'>

const hasEnded = ({ status }: Outcome): boolean => status === 'finished' || status === 'exit'
const isEndless = ({ status }: Outcome): boolean => status === 'limit' || status === 'cut'

/** Whether the program could not even be compiled: it never ran, and there is nothing to replay. */
export function isNoPython({ schedules, outcomes }: ExploreResult): boolean {
  const [only] = outcomes
  const isSyntax = /^(Syntax|Indentation|Tab)Error\b/.test(only?.detail ?? '')
  return schedules === 1 && isSyntax && only?.output.length === 0
}

/** Why what was explored cannot carry a pass; empty when it can. */
function shortfall(exercise: Asked, result: ExploreResult): string {
  const { schedules, different, complete, outcomes, interrupted } = result
  if (schedules === 0 || outcomes.length === 0) {
    return `No schedule was explored${interrupted === '' ? '' : `: ${interrupted}`}.`
  }
  if (complete) return ''
  if (outcomes.every(({ status }) => status === 'cut')) {
    return 'The program is too long to be explored: it makes more steps than are followed. It does end. Let its loops make fewer rounds, a hundred for each thread at most.'
  }
  if (outcomes.every(isEndless)) {
    return `The program did not end under any of the ${schedules} schedules tried.`
  }
  const seen = `${different} different schedules were explored`
  if (interrupted !== '') return `The exploration ended early (${interrupted}): ${seen}.`
  if (different < exercise.different) {
    return `Only ${seen}; this exercise asks for ${exercise.different}.`
  }
  return ''
}

/** How much the verdict rests on, without the word for what follows of it. */
function extent({ schedules, different, complete }: ExploreResult): string {
  if (complete) {
    return schedules === 1 ? 'the only possible schedule' : `${allOf(different)} possible schedules`
  }
  return different === schedules
    ? `${schedules} schedules, all different`
    : `${schedules} schedules, ${different} of them different`
}

/** How many schedules went wrong, "at least 12": known exactly when there is one finding only. */
export function wrongOnes(found: readonly Finding[]): string {
  const worst = Math.max(...found.map(({ count }) => count))
  return found.length > 1 ? `at least ${worst}` : `${worst}`
}

/** Advice on what has nothing to do with schedules. */
const plain = new Set(['keep-the-name', 'traceback-of-a-slip'])

/** What became of the schedules, in words. */
function damage(found: readonly Finding[], result: ExploreResult): string {
  const { schedules, complete } = result
  const worst = Math.max(...found.map(({ count }) => count))
  if (plain.has(found[0]?.hint ?? '')) return 'nothing else can be said before this is put right.'
  if (worst === 0) {
    return `what it did was right in ${extent(result)}, but it is not written as asked.`
  }
  if (schedules === 1)
    return `the ${complete ? 'only possible schedule' : 'one schedule explored'} went wrong.`
  const which = complete ? 'possible schedules' : 'schedules explored'
  if (worst === schedules) return `${allOf(schedules)} ${which} went wrong.`
  return `${wrongOnes(found)} of ${complete ? 'the ' : ''}${schedules} ${which} went wrong.`
}

/** What was found to hold, and where: schedules say nothing of how a program is written. */
function holds({ checks }: Asked, result: ExploreResult): string {
  const onText = checks.filter(({ type }) => type === 'source').length
  if (onText === checks.length) return 'The program is written as asked.'
  const ofRuns = `Every check of what the program does holds in ${extent(result)}`
  return onText === 0 ? `${ofRuns}.` : `${ofRuns}. The program is written as asked.`
}

/** What the checks of an exercise may look at: everything, or what ended well. */
function evidence(exercise: Asked, result: ExploreResult, knowledge: Knowledge): Evidence {
  const { syntax = null, starter = null, names = new Map() } = knowledge
  const all = result.outcomes
  return { ...result, all, isEnough: shortfall(exercise, result) === '', syntax, starter, names }
}

/**
 * What the checks of an exercise find, in the order in which a learner should read it.
 *
 * @param result the answer to `exploration(exercise, program)`, already parsed against the protocol
 */
export function findings(
  exercise: Asked,
  result: ExploreResult,
  knowledge: Knowledge = {},
): Finding[] {
  const whole = evidence(exercise, result, knowledge)
  const ended = { ...whole, outcomes: whole.outcomes.filter(hasEnded) }
  // How a program ends comes first: what is missing in its output is often only the consequence.
  const checks = exercise.checks.toSorted((a, b) => Number(isOnEnding(b)) - Number(isOnEnding(a)))
  const found = checks.flatMap((check) => apply(check, isOnEnding(check) ? whole : ended))
  return inOrder(found)
}

/** What is rarer than this beside another finding is not what the program suffers from. */
const rare = 0.1

/** The most telling first: an end that few schedules come to is told last, and what only follows is left out. */
function inOrder(found: Finding[]): Finding[] {
  const most = Math.max(0, ...found.map(({ count }) => count))
  const endings = new Set(['terminates', 'no-deadlock', 'no-exception'])
  const isRare = ({ type, count }: Finding): boolean => endings.has(type) && count < most * rare
  const others = found.filter(({ hint }) => hint !== 'no-such-line')
  const telling = others.length > 0 ? others : found
  return [...telling.filter((one) => !isRare(one)), ...telling.filter(isRare)]
}

/** Grades a program by what it did under the schedules explored; see `findings`. */
export function grade(
  exercise: Exercise,
  result: ExploreResult,
  knowledge: Knowledge = {},
): Verdict {
  const { schedules, different, complete, outcomes } = result
  const { told: found, consequences } = withoutConsequences(findings(exercise, result, knowledge))
  const lacking = shortfall(exercise, result)
  const verdict = { schedules, different, complete, findings: found }
  const isDecided = complete || !outcomes.every(isEndless) || found.some(({ count }) => count === 0)

  if (isNoPython(result)) {
    const summary = 'Not passed: this is not Python yet, so it could not be started.'
    const unplayed = found.map((finding) => ({ ...finding, schedule: '' }))
    return { ...verdict, findings: unplayed, consequences, status: 'failed', summary }
  }
  if (found.length > 0 && isDecided && schedules > 0) {
    return {
      ...verdict,
      consequences,
      status: 'failed',
      summary: `Not passed: ${damage(found, result)}`,
    }
  }
  if (lacking !== '') {
    return { ...verdict, status: 'undecided', summary: `Not decided. ${lacking}` }
  }
  return { ...verdict, status: 'passed', summary: `Passed. ${holds(exercise, result)}` }
}
