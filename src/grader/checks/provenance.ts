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
import { capital, counted, list, times as often } from '../words.ts'

const nobody: Doers = { main: 0, others: [] }

/** What was done, for a sentence about who did. */
function deed({ variable, function: called, done = [], within }: CheckOf<'provenance'>): string {
  if (variable !== undefined) return `wrote \`${variable}\``
  if (called !== undefined) return `called \`${called}\``
  const words = list([...new Set(done.map((purpose) => did[purpose]))], 'or')
  return within === undefined ? words : `${words} in \`${within}\``
}

function doersOf(check: CheckOf<'provenance'>, outcome: Outcome): Doers {
  const { variable, function: called, done = [], within } = check
  if (variable !== undefined) return outcome.written[variable] ?? nobody
  if (called !== undefined) return outcome.called[called] ?? nobody
  return outcome.used[usage(done, within)] ?? nobody
}

const total = ({ main, others }: Doers): number => others.reduce((sum, count) => sum + count, main)

/** What is wrong with who did it, as a sentence's beginning; null where nothing is. */
function fault(
  check: CheckOf<'provenance'>,
  doers: Doers,
): Pick<Facts, 'happened' | 'after' | 'lookAt' | 'hint'> | null {
  const { by, times } = check
  const least = times ?? check.min ?? (by === 'threads' ? 0 : check.max === undefined ? 1 : 0)
  const most = times ?? check.max ?? Infinity
  const threads = check.threads ?? (by === 'threads' && most > 0 ? 1 : 0)
  const what = deed(check)
  const others = doers.others.length
  if (by === 'threads' && doers.main > 0) {
    const wanted =
      threads === 0
        ? 'That is for the threads to do.'
        : `${capital(counted(threads, 'thread'))} ${threads === 1 ? 'has' : 'have'} to do that.`
    const lookAt =
      'Look at the lines that the main thread runs: what is it that a thread should do in its place?'
    return {
      happened: `the main thread ${what} itself`,
      after: wanted,
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
    const who = others === 0 ? 'no thread' : `only ${counted(others, 'thread')}`
    const after = `${capital(counted(threads, 'thread'))} ${threads === 1 ? 'has' : 'have'} to do that.`
    const lookAt = 'Look at which threads there are, and at what each of them does.'
    return { happened: `${who} ${what}`, after, lookAt, hint: 'too-few-threads' }
  }
  const count = total(doers)
  if (count >= least && count <= most) return null
  const who = by === 'main' ? 'the main thread' : by === 'threads' ? 'threads' : 'somebody'
  const happened =
    count === 0
      ? `${by === 'main' ? 'the main thread never' : 'nobody'} ${what}`
      : `${who} ${what}${count === 1 ? '' : `, ${often(count)}`}`
  const range =
    least === most
      ? often(least)
      : count < least
        ? `at least ${often(least)}`
        : `at most ${often(most)}`
  return {
    happened,
    after:
      most === 0
        ? 'That should not be.'
        : count === 0 && least === 1
          ? ''
          : `It should be ${range}.`,
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
  if (check.ever && (faulty.length < evidence.outcomes.length || !evidence.isEnough)) return []
  const example = simplest(faulty)
  const found = example && fault(check, doersOf(check, example))
  if (!example || !found) return []
  const about = check.variable === undefined ? {} : { about: { variable: check.variable } }
  return [finding(check, evidence, faulty, example, { ...found, ...about })]
}
