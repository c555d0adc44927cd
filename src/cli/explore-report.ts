/** An exploration as text for a terminal: what can happen, how often, and how to see it again. */
import {
  hasFailed,
  type ExploreResult,
  type LockCycle,
  type Outcome,
  type Race,
} from '../protocol/explore.ts'
import { printable } from '../protocol/plain.ts'
import type { Granularity } from '../protocol/schedule.ts'
import { deadlockReport } from './deadlock-report.ts'

/** How many lines of an outcome's output are shown; the others are counted. */
const SHOWN_LINES = 12

export interface Subject {
  /** The program, as it was named on the command line. */
  file: string
  paths: string[]
  /** The other data of an exercise, as EXERCISE/NAME. */
  data?: string | undefined
  /** It is a stranger's program: it runs again behind the wall. */
  walled?: boolean
}

/** The report; ends with a newline. */
export function explorationReport(result: ExploreResult, subject: Subject): string {
  const parts = [
    heading(result),
    ...sorted(result.outcomes).map((outcome) => outcomeText(outcome, result, subject)),
    list(
      'Data races: two threads use it, at least one of them writes it, and nothing puts them in an order',
      [...result.races.map((race) => raceText(race, subject))],
    ),
    list('Locks that threads take in a circle', [
      ...result.cycles.map((cycle) => cycleText(cycle, subject)),
    ]),
    conclusion(result),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What to type to see `schedule` again. */
export function replayCommandLine(
  schedule: string,
  { file, paths, data, walled }: Subject,
): string {
  const more = paths.flatMap((path) => ['--path', quoted(path)])
  if (data !== undefined) more.push('--data', quoted(data))
  if (walled) more.push('--walled')
  const words = ['replay', quoted(file), '--schedule', schedule, ...more]
  return `npm run --silent turns -- ${words.join(' ')}`
}

function heading({ schedules, different, seconds, granularity }: ExploreResult): string {
  const counted = `${counts(schedules, 'schedule')} (${different.toLocaleString('en')} different)`
  return `${counted} in ${seconds.toFixed(1)} s, switching ${WHERE[granularity]}.`
}

/** Where a thread could lose its turn. */
const WHERE: Record<Granularity, string> = {
  bytecode: 'at any shared access',
  gil: 'where CPython’s GIL can change hands',
  slow: 'at any shared access, on a slow machine',
}

/** Failing ones first, then the most frequent. */
function sorted(outcomes: Outcome[]): Outcome[] {
  return outcomes.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
}

const rank = (outcome: Outcome) => (hasFailed(outcome) ? 0 : 1)

const TITLES: Record<Outcome['status'], string> = {
  finished: 'Finished',
  exit: 'Exit',
  exception: 'FAILED: uncaught exception',
  deadlock: 'FAILED: deadlock',
  limit: 'FAILED: no end',
  cut: 'Too long to be explored',
}

function outcomeText(outcome: Outcome, { schedules }: ExploreResult, subject: Subject): string {
  const { status, detail, count, watched, output, errors, virtualSeconds } = outcome
  const often = `in ${count.toLocaleString('en')} of ${counts(schedules, 'schedule')}`
  const first = hasFailed(outcome) ? `, first in schedule ${outcome.first}` : ''
  const waits = virtualSeconds > 0 ? [`takes ${virtualSeconds} s of the program’s time`] : []
  return [
    `${TITLES[status]}, ${often}${first}`,
    ...indented([
      ...(status === 'deadlock' || detail === '' ? [] : detail.split('\n')),
      ...(status === 'deadlock' ? waiters(outcome, subject) : []),
      ...Object.entries(watched).map(([name, value]) => watchText(name, value)),
      ...waits,
      ...shown(output.map((line) => `| ${line.text}`)),
      ...shown(errors.map((line) => `stderr| ${line.text}`)),
      ...(hasFailed(outcome) ? replayText(outcome, subject) : []),
    ]),
  ].join('\n')
}

function waiters({ deadlock }: Outcome, { file }: Subject): string[] {
  const [, ...lines] = deadlockReport(deadlock, file).trimEnd().split('\n')
  return lines.map((line) => line.trim())
}

function watchText(name: string, value: string | null): string {
  return value === null ? `${name} cannot be evaluated at the end` : `${name} = ${value}`
}

function shown(lines: string[]): string[] {
  if (lines.length <= SHOWN_LINES) return lines
  const rest = lines.length - SHOWN_LINES
  return [...lines.slice(0, SHOWN_LINES), `… and ${counts(rest, 'more line')}`]
}

function replayText(outcome: Outcome, subject: Subject): string[] {
  const { schedule, preemptions, minimal, otherwise } = outcome
  const which =
    minimal === null
      ? `one such schedule, ${counts(preemptions, 'pre-emption')}`
      : 'the schedule with the fewest pre-emptions'
  return [
    ...(otherwise === null ? [] : [otherwiseText(otherwise)]),
    `${which}:`,
    `  ${replayCommandLine(minimal ?? schedule, subject)}`,
  ]
}

function otherwiseText({ granularity, found, schedules }: NonNullable<Outcome['otherwise']>) {
  const only = granularity === 'gil' ? 'only ' : ''
  const tried = `in ${counts(schedules, 'schedule')} that switch ${only}${WHERE[granularity]}`
  return found ? `also seen ${tried}` : `not seen ${tried}`
}

function raceText({ variable, first, second, count, schedule }: Race, subject: Subject): string {
  const side = (one: Race['first']) => `${one.name} ${one.kind}s it on line ${one.line}`
  return [
    `${variable}: ${side(first)}, ${side(second)} (seen in ${counts(count, 'schedule')})`,
    `  ${replayCommandLine(schedule, subject)}`,
  ].join('\n')
}

function cycleText({ steps, schedule }: LockCycle, subject: Subject): string {
  const lines = steps.map(
    ({ name, holds, wants, line }) =>
      `${name} holds ${holds} and asks for ${wants} on line ${line}`,
  )
  const found =
    schedule === null
      ? ['  no schedule was found that ends in this deadlock: perhaps none does']
      : ['  this deadlock does happen:', `  ${replayCommandLine(schedule, subject)}`]
  return [...lines, ...found].join('\n')
}

function conclusion({ outcomes, complete, interrupted, schedules }: ExploreResult): string {
  const failing = outcomes.filter(hasFailed).length
  const verdict = failing === 0 ? 'Nothing failed' : `${counts(failing, 'outcome')} failed`
  const extent = complete
    ? 'every interleaving of these switches has been seen'
    : 'there are more interleavings than were tried'
  const early = interrupted === '' ? '' : ` It ended early: ${interrupted}.`
  if (schedules === 0) return `No schedule was run to its end.${early}`
  return `${verdict}; ${extent}.${early}`
}

function list(title: string, items: string[]): string {
  if (items.length === 0) return ''
  return [`${title}:`, ...indented(items.flatMap((item) => item.split('\n')))].join('\n')
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

function counts(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}

function quoted(word: string): string {
  // Anything that would begin a line, or change its direction, is written as an escape that bash and zsh read.
  if (printable(word) !== word || word.includes('\n')) {
    const plain = word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
    return `$'${printable(plain).replaceAll('\n', '\\n')}'`
  }
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
