/**
 * Who does it, and how often, in every schedule: a variable is written, a function called, or the library used.
 *
 * What is there at the end does not tell: a main thread that writes the right value itself has solved nothing. And
 * what is written in the program does not either: there are many ways to call a function.
 */
import type { CheckOf } from '../../exercise/check.ts'
import { did, usage } from '../../exercise/library.ts'
import type { Doers, Outcome } from '../../protocol/explore.ts'
import { finding, simplest, type Facts } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { capital, counted, inWords, list, range, times } from '../words.ts'

const nobody: Doers = { main: 0, others: [] }

/** What was done, for a sentence about who did; `isNone`: about those who did not. */
function deed(
  { variable, function: called, done = [], within }: CheckOf<'provenance'>,
  isNone = false,
): string {
  if (variable !== undefined) return `wrote \`${variable}\``
  if (called !== undefined) return `called \`${called}\``
  const deeds = list([...new Set(done.map((purpose) => did[purpose]))], 'or')
  const words = isNone ? deeds.replaceAll(/\bsomething\b/g, 'anything') : deeds
  return within === undefined ? words : `${words} in \`${within}\``
}

function doersOf(check: CheckOf<'provenance'>, outcome: Outcome): Doers {
  const { variable, function: called, done = [], within } = check
  if (variable !== undefined) return outcome.written[variable] ?? nobody
  if (called !== undefined) return outcome.called[called] ?? nobody
  return outcome.used[usage(done, within)] ?? nobody
}

/** Where an exercise names no number, one thread may do all of it, and several may. */
const forWhom = (threads: number | undefined): string =>
  threads === undefined
    ? 'That is for a thread to do.'
    : `${capital(counted(threads, 'thread'))} ${threads === 1 ? 'has' : 'have'} to do that.`

const total = ({ main, others }: Doers): number => others.reduce((sum, count) => sum + count, main)

/**
 * What is wrong with who did it, as a sentence's beginning; null where nothing is.
 *
 * @param all who did it in each of the schedules that are told of: their figures may differ
 */
function fault(
  check: CheckOf<'provenance'>,
  doers: Doers,
  all: readonly Doers[] = [doers],
): Pick<Facts, 'happened' | 'after' | 'lookAt' | 'hint'> | null {
  const { by, times: exactly } = check
  const least = exactly ?? check.min ?? (by === 'threads' ? 0 : check.max === undefined ? 1 : 0)
  const most = exactly ?? check.max ?? Infinity
  const threads = check.threads ?? (by === 'threads' && most > 0 ? 1 : 0)
  const what = deed(check)
  const others = doers.others.length
  const { mainMay = 0 } = check
  if (by === 'threads' && doers.main > mainMay) {
    const wanted = threads === 0 ? 'That is for the threads to do.' : forWhom(check.threads)
    const lookAt =
      'Look at the lines that the main thread runs: what is it that a thread should do in its place?'
    return {
      happened: `the main thread ${what} ${mainMay === 0 ? 'itself' : `${times(doers.main)} itself`}`,
      after:
        mainMay === 0
          ? wanted
          : `It should do that ${times(mainMay)} at most; the rest is for threads.`,
      lookAt,
      hint: 'main-does-it',
    }
  }
  if (by === 'main' && others > 0) {
    const lookAt = 'Look at the lines that threads run: which of them are for the main thread?'
    const after = 'That is for the main thread to do.'
    return {
      happened: `${counted(others, 'thread')} ${what}`,
      after,
      lookAt,
      hint: 'threads-do-it',
    }
  }
  if (others < threads) {
    const few = all.map((one) => one.others.length).filter((count) => count > 0 && count < threads)
    const who =
      others === 0
        ? 'no thread'
        : `only ${range(few, inWords)} thread${Math.max(...few) === 1 ? '' : 's'}`
    const after = forWhom(check.threads)
    const lookAt = 'Look at which threads there are, and at what each of them does.'
    const happened = `${who} ${others === 0 ? deed(check, true) : what}`
    return { happened, after, lookAt, hint: 'too-few-threads' }
  }
  if (check.noMore && others > threads) {
    const many = all.map((one) => one.others.length).filter((one) => one > threads)
    return {
      happened: `${range(many, inWords)} threads ${what}`,
      after:
        threads === 1
          ? 'Only one thread may do that.'
          : `Only ${inWords(threads)} threads may do that.`,
      lookAt: 'Look at which threads do it, and who should do it for them.',
      hint: 'too-many-threads',
    }
  }
  const count = total(doers)
  if (count >= least && count <= most) return null
  const who = by === 'main' ? 'the main thread' : by === 'threads' ? 'threads' : 'somebody'
  const counts = all.map(total).filter((one) => one > 0 && (one < least || one > most))
  // Where it should not be at all, how often it was says nothing.
  const isSame = counts.every((one) => one === count)
  const howOften =
    most === 0 || (isSame && count === 1)
      ? ''
      : `, ${isSame ? times(count) : `${range(counts, String)} times`},`
  const happened =
    count === 0
      ? `${by === 'main' ? 'the main thread never' : 'nobody'} ${deed(check, true)}`
      : `${who} ${what}${howOften}`
  const due =
    least === most
      ? times(least)
      : count < least
        ? `at least ${times(least)}`
        : `at most ${times(most)}`
  return {
    happened,
    after:
      most === 0
        ? 'That should not happen.'
        : count === 0 && least === 1
          ? ''
          : `It should be ${due}.`,
    lookAt:
      most === 0
        ? 'Look at the lines that do so, and find a way without.'
        : 'Look at how often each thread does it, and whether one of them is kept from it.',
    hint: most === 0 ? 'forbid' : 'how-often',
  }
}

export const provenance: CheckKind<'provenance'> = (check, evidence) => {
  const faulty = evidence.outcomes.filter((one) => fault(check, doersOf(check, one)) !== null)
  // What is asked for once can still come where not enough was looked at.
  const isSeen = (one: Outcome): boolean => fault(check, doersOf(check, one)) === null
  if (check.ever && (evidence.all.some(isSeen) || !evidence.isEnough)) return []
  const example = simplest(faulty)
  const all = faulty.map((one) => doersOf(check, one))
  const found = example && fault(check, doersOf(check, example), all)
  if (!example || !found) return []
  const about = check.variable === undefined ? {} : { about: { variable: check.variable } }
  return [finding(check, evidence, faulty, example, { ...found, ...about })]
}
