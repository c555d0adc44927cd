/** What the kernel found in a tiny program, what brute force found, and where they differ. */
import type { ExploreResult, Outcome, Race } from '../../protocol/explore.ts'
import type { Ending, EnumeratedRace, Side } from './enumerate.ts'
import type { Translation } from './translate.ts'

/** What the kernel has to watch, so that `outcomeText` can be compared with `endingText`. */
export function watchOf({ cells, kept }: Translation): string[] {
  return [...cells, ...kept]
}

/** An ending in words, chosen so that endings which are one outcome for the kernel have the same words. */
export function endingText(translation: Translation, ending: Ending): string {
  const values = [...ending.values, ...ending.kept].map(String)
  return inWords(translation, statusOf(ending), values, ending)
}

function statusOf({ status, uncaught }: Ending): string {
  if (status !== 'exception' || uncaught === null) return status
  const { thread, line } = uncaught
  const name = thread === 0 ? 'MainThread' : `T${thread}`
  return `exception (ValueError: ${thread}, in ${name}, line ${line})`
}

/** An outcome of the kernel in the same words. */
export function outcomeText(translation: Translation, outcome: Outcome): string {
  const { status, detail, watched, regions, output, virtualSeconds } = outcome
  return inWords(
    translation,
    status === 'exception' ? `${status} (${detail})` : status,
    watchOf(translation).map((name) => watched[name] ?? 'unknown'),
    {
      output: output.map((line) => line.text),
      most: translation.regions.map((name) => regions[name] ?? 0),
      seconds: virtualSeconds,
    },
  )
}

function inWords(
  translation: Translation,
  status: string,
  values: string[],
  { output, most, seconds }: Pick<Ending, 'output' | 'most' | 'seconds'>,
): string {
  const printed = output.length === 0 ? '' : `, printed ${output.join(' / ')}`
  const inside = most.length === 0 ? '' : `, inside at once ${most.join(', ')}`
  const slept = seconds === 0 ? '' : `, after ${seconds} s`
  // The kernel evaluates nothing in a deadlock.
  if (status === 'deadlock') return `deadlock${printed}${inside}${slept}`
  const held = watchOf(translation).map((name, n) => `${name} = ${values[n]}`)
  return `${status} with ${held.join(', ')}${printed}${inside}${slept}`
}

/** Which threads wait in a deadlock: not a separate outcome for the kernel, but it must be a possible one. */
function waiting(text: string, threads: number[]): string {
  return threads.length === 0 ? text : `${text}, waiting: ${threads.join(', ')}`
}

/** What is one outcome for the kernel: output before a deadlock does not make it a different one. */
function kindOf(text: string, waits: number[]): string {
  return waits.length === 0 ? text : waiting('deadlock', waits)
}

/** The outcomes that only one of the two has, one line each; `missing` ones count when asked for. */
export function outcomeDifferences(
  translation: Translation,
  expected: Ending[],
  result: Pick<ExploreResult, 'outcomes'>,
  all: boolean,
): string[] {
  const possible = expected.map((ending) => ({
    text: endingText(translation, ending),
    waits: ending.waiting,
  }))
  const found = result.outcomes.map((outcome) => ({
    text: outcomeText(translation, outcome),
    waits: outcome.deadlock.map(({ thread }) => thread),
    schedule: outcome.schedule,
  }))
  const whole = new Set(possible.map(({ text, waits }) => waiting(text, waits)))
  const impossible = found
    .filter(({ text, waits }) => !whole.has(waiting(text, waits)))
    .map(
      ({ text, waits, schedule }) => `impossible: ${waiting(text, waits)} (schedule ${schedule})`,
    )
  const kinds = new Set(found.map(({ text, waits }) => kindOf(text, waits)))
  const missing = new Set(
    possible.map(({ text, waits }) => kindOf(text, waits)).filter((kind) => !kinds.has(kind)),
  )
  return all ? [...impossible, ...[...missing].map((kind) => `never seen: ${kind}`)] : impossible
}

/** Races that the kernel reports wrongly, and variables with races that it does not report. */
export function raceDifferences(
  translation: Translation,
  expected: EnumeratedRace[],
  races: Race[],
  all: boolean,
): string[] {
  const name = (race: EnumeratedRace) => translation.cells[race.cell]!
  const real = new Set(expected.map((race) => raceText(name(race), ...race.sides)))
  const untrue = races
    .filter((race) => !real.has(raceText(race.variable, race.first, race.second)))
    .map(
      (race) =>
        `no race: ${raceText(race.variable, race.first, race.second)} (schedule ${race.schedule})`,
    )
  const told = new Set(races.map((race) => race.variable))
  const missing = [...new Set(expected.map(name))]
    .filter((variable) => !told.has(variable))
    .map((variable) => `races, and nothing is said: ${variable}`)
  return all ? [...untrue, ...missing] : untrue
}

function raceText(variable: string, ...sides: Side[]): string {
  const both = sides.map(({ thread, line, kind }) => `thread ${thread} ${kind}s on line ${line}`)
  return `${variable}: ${both.toSorted().join(', ')}`
}
