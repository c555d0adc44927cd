/** Puts a finding together from the outcomes that show it. */
import type { Check } from '../exercise/check.ts'
import type { Outcome } from '../protocol/explore.ts'
import type { Evidence } from './kind.ts'
import { capital, inSchedules, nameFirst, total } from './words.ts'
import type { Compared, Finding } from './verdict.ts'

/** What a check says of what it found. */
export interface Facts {
  /** What happened, in words that fit before "in 41 of 200 schedules." */
  happened: string
  /** What comes after that sentence. */
  after?: string | undefined
  /** It is so by how the program is written: a count of schedules would say nothing. */
  isPlain?: boolean
  /** What happened in the example, where the outcome itself tells it. */
  story?: string
  lookAt: string
  /** The key of that advice. */
  hint: string
  threads?: string[]
  lines?: number[]
  about?: Finding['about']
  marked?: string
  compared?: Compared
  waiters?: Finding['waiters']
}

/** Where a finding was seen. */
interface Place {
  count: number
  schedule: string
}

/** In which outcomes each was seen. It is no part of a finding: nobody is told of all of them. */
const seenIn = new WeakMap<Finding, readonly Outcome[]>()

/** The outcomes that show what a finding says; none for what does not show in outcomes. */
export const outcomesOf = (one: Finding): readonly Outcome[] => seenIn.get(one) ?? []

/** Of the outcomes that show a fault, the easiest to follow: the fewest pre-emptions. */
export function simplest(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.toSorted((a, b) => a.preemptions - b.preemptions || a.first - b.first)[0]
}

/** A finding about the `faulty` outcomes, told by the example of one of them. */
export function finding(
  check: Check,
  evidence: Evidence,
  faulty: readonly Outcome[],
  example: Outcome,
  facts: Facts,
): Finding {
  const schedule = example.minimal ?? example.schedule
  const found = findingAt(check, evidence, { count: total(faulty), schedule }, facts)
  seenIn.set(found, faulty)
  return found
}

/** The same for what does not show in outcomes. The author's own message comes first. */
export function findingAt(
  check: Check,
  { schedules, granularity }: Evidence,
  { count, schedule }: Place,
  facts: Facts,
): Finding {
  const where = facts.isPlain ? '' : ` ${inSchedules(count, schedules)}`
  const happened = facts.isPlain ? facts.happened.replace(/,$/, '') : facts.happened
  // A thread's name that the program gave stays as it is.
  const isName = facts.threads?.some((name) => happened.startsWith(name)) ?? false
  const sentence = isName ? nameFirst(happened) : capital(happened)
  const sentences = [check.message, `${sentence}${where}.`, facts.after]
  return {
    check: check.name,
    type: check.type,
    message: sentences.filter(Boolean).join(' '),
    story: facts.story ?? '',
    reach: '',
    lookAt: check.lookAt ?? facts.lookAt,
    hint: check.lookAt === undefined ? facts.hint : 'own',
    threads: [...new Set(facts.threads)],
    lines: [...new Set(facts.lines)],
    count,
    schedule,
    granularity,
    about: facts.about ?? {},
    ...(facts.marked ? { marked: facts.marked } : {}),
    ...(facts.compared ? { compared: facts.compared } : {}),
    ...(facts.waiters ? { waiters: facts.waiters } : {}),
  }
}
