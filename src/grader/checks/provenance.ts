/**
 * Who does it: in every schedule a variable is written, or a function called, by threads, and not by the main one.
 *
 * What is there at the end does not tell: a main thread that writes the right value itself has solved nothing.
 */
import type { Doers, Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { capital, counted } from '../words.ts'

const nobody: Doers = { main: 0, others: [] }

export const provenance: CheckKind<'provenance'> = (check, evidence) => {
  const { variable, function: name, threads, times } = check
  const what = variable === undefined ? `\`${name}\`` : `\`${variable}\``
  const did = variable === undefined ? 'called' : 'wrote'
  const of = (outcome: Outcome): Doers =>
    (variable === undefined ? outcome.called[name!] : outcome.written[variable]) ?? nobody
  const total = ({ others }: Doers): number => others.reduce((sum, count) => sum + count, 0)
  const isRight = (outcome: Outcome): boolean => {
    const doers = of(outcome)
    const often = times === undefined || total(doers) === times
    return doers.main === 0 && doers.others.length >= threads && often
  }
  const faulty = evidence.outcomes.filter((outcome) => !isRight(outcome))
  const example = simplest(faulty)
  if (!example) return []

  const doers = of(example)
  const wanted =
    threads === 0
      ? 'That is for the threads to do.'
      : `${capital(counted(threads, 'thread'))} ${threads === 1 ? 'has' : 'have'} to do that.`
  const about = variable === undefined ? {} : { about: { variable } }
  if (doers.main > 0) {
    return [
      finding(check, evidence, faulty, example, {
        happened: `the main thread ${did} ${what} itself`,
        after: wanted,
        lookAt: `Look at the lines that the main thread runs: what is it that a thread should do in its place?`,
        hint: 'main-does-it',
        ...about,
      }),
    ]
  }
  const others = doers.others.length
  const few = others < threads
  return [
    finding(check, evidence, faulty, example, {
      happened: few
        ? `${others === 0 ? 'no thread' : `only ${counted(others, 'thread')}`} ${did} ${what}`
        : `${what} was ${variable === undefined ? 'called' : 'written'} ${counted(total(doers), 'time')} instead of ${times}`,
      after: few ? wanted : '',
      lookAt: few
        ? 'Look at which threads there are, and at what each of them does.'
        : 'Look at how often each thread does it, and whether one of them is kept from it.',
      hint: few ? 'too-few-threads' : 'how-often',
      ...about,
    }),
  ]
}
