/**
 * Everything a program can do, as rows of a table: each distinct outcome once, and how often.
 *
 * Two outcomes that a reader could not tell apart are one row: the same end, the same output and the
 * same values, whichever thread printed which line. A row is replayed by the schedule of the fewest
 * pre-emptions, and its lines carry the threads of that schedule.
 */
import type { ExploreResult, Outcome, OutputLine } from '../protocol/explore.ts'
import type { Waiter } from '../protocol/run.ts'

export interface OutcomeRow {
  /** Tells the row from the others of the same table. */
  key: string
  status: Outcome['status']
  /** How it ended, in a word or two. */
  title: string
  /** One line more about a failure; else empty. */
  detail: string
  lines: readonly OutputLine[]
  /** What was written to stderr. */
  errors: readonly OutputLine[]
  /** In how many different orders these lines were printed; `lines` is one of them. */
  orders: number
  /** `value`: null where it could not be evaluated. */
  watched: readonly { expression: string; value: string | null }[]
  /** Who waits for whom, where the end is a deadlock. */
  waiters: readonly Waiter[]
  /** The shortest and the longest time it takes, in seconds of the program's own clock. */
  time: { min: number; max: number }
  /** In how many of the schedules explored, and which share of them that is, 0 to 1. */
  count: number
  share: number
  /** Whether an exercise's check rejects it: `some` of what is put together here, by its order of lines. */
  rejected: 'all' | 'some' | 'none'
  /** Of the schedules with this outcome, the one to look at. */
  schedule: string
}

/** Says whether a check rejects an outcome. */
type Rejects = (outcome: Outcome) => boolean

const none: Rejects = () => false

const titles: Record<Outcome['status'], string> = {
  finished: 'Finished',
  exit: 'Exited',
  exception: 'Uncaught exception',
  deadlock: 'Deadlock',
  limit: 'Given up',
  cut: 'Too long to be explored',
}

const details: Partial<Record<Outcome['status'], string>> = {
  deadlock: 'Every thread waits, and none can ever go on.',
  limit:
    'It had not ended after very many steps, and did not when it was left to go on by itself for a while.',
  cut: 'It makes more steps than are followed. Left to itself, it ended.',
}

/** Whether no program wants this end; the same as `hasFailed`, whose module brings the schemas. */
export function isFailure({ status }: Pick<OutcomeRow, 'status'>): boolean {
  return status === 'exception' || status === 'deadlock' || status === 'limit'
}

const textsOf = ({ output }: Outcome): string[] => output.map(({ text }) => text)

/** @param byOrder the same lines in another order are something else */
function keyOf(outcome: Outcome, byOrder: boolean): string {
  const { status, detail, errors, watched, deadlock } = outcome
  const texts = byOrder ? textsOf(outcome) : textsOf(outcome).toSorted()
  const stuck = deadlock.map(({ thread, line, for: what }) => [thread, line, what])
  const told = errors.map(({ text }) => text)
  if (!byOrder) told.sort()
  return JSON.stringify([status, detail, texts, told, Object.entries(watched), stuck])
}

function rejectedOf(same: readonly Outcome[], rejects: Rejects): OutcomeRow['rejected'] {
  if (!same.some(rejects)) return 'none'
  return same.every(rejects) ? 'all' : 'some'
}

function rowOf(
  key: string,
  same: readonly Outcome[],
  schedules: number,
  rejects: Rejects,
): OutcomeRow {
  const [shown] = same.toSorted((a, b) => a.preemptions - b.preemptions)
  if (shown === undefined) throw new Error('A row is made of at least one outcome.')
  const count = same.reduce((sum, outcome) => sum + outcome.count, 0)
  const times = same.map(({ virtualSeconds }) => virtualSeconds)
  const { status, detail, output, errors, watched, deadlock, schedule, minimal } = shown
  return {
    key,
    status,
    title: titles[status],
    detail: details[status] ?? detail,
    lines: output,
    errors,
    orders: new Set(same.map((outcome) => JSON.stringify(textsOf(outcome)))).size,
    watched: Object.entries(watched).map(([expression, value]) => ({ expression, value })),
    waiters: deadlock,
    time: { min: Math.min(...times), max: Math.max(...times) },
    count,
    share: schedules === 0 ? 0 : count / schedules,
    rejected: rejectedOf(same, rejects),
    schedule: minimal ?? schedule,
  }
}

/**
 * The distinct outcomes: those that fail first, and of the others the most frequent first.
 *
 * @param byOrder outputs that differ only in the order of their lines are outcomes of their own
 * @param rejects of an exercise: what fails its check
 */
export function outcomeRows(
  { outcomes, schedules }: Pick<ExploreResult, 'outcomes' | 'schedules'>,
  { byOrder = true, rejects = none }: { byOrder?: boolean; rejects?: Rejects | undefined } = {},
): OutcomeRow[] {
  const groups = Map.groupBy(outcomes, (outcome) => keyOf(outcome, byOrder))
  const rows = [...groups].map(([key, same]) => rowOf(key, same, schedules, rejects))
  const rank = (row: OutcomeRow): number => (isFailure(row) || row.rejected !== 'none' ? 0 : 1)
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
}

const figure = (count: number): string => count.toLocaleString('en')

/** "in every one of 200 schedules", "in 37 of 200 schedules" */
export function howOften(count: number, schedules: number): string {
  if (schedules === 1) return 'in the one schedule explored'
  if (count === schedules) return `in every one of ${figure(schedules)} schedules`
  return `in ${figure(count)} of ${figure(schedules)} schedules`
}

/** "19%"; what is there is never "0%", and what is not everything never "100%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%'
  if (share < 1 && share > 0.99) return 'over 99%'
  return `${Math.round(share * 100)}%`
}

/** What an exploration can and cannot say, in a sentence or two. */
export function extent({ schedules, complete, interrupted, timed }: ExploreResult): string {
  const ran = schedules === 1 ? 'one schedule' : `${figure(schedules)} schedules`
  if (complete) {
    const exact = timed ? ', as long as every sleep and every timeout takes as long as it says' : ''
    return `All interleavings were seen, in ${ran}: nothing else can happen${exact}.`
  }
  const early = interrupted === '' ? '' : ' It was ended early.'
  const were = schedules === 1 ? 'was' : 'were'
  return `Only ${ran} of many ${were} tried: something else may be possible.${early}`
}
