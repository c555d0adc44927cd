/** What the kernel found in a tiny program, beside what brute force found; and where they differ. */
import type { ExploreResult, Outcome, Race } from '../../protocol/explore.ts'
import type { Ending, EnumeratedRace, Side } from './enumerate.ts'
import type { Translation } from './translate.ts'

/** What the kernel is to watch, so that `outcomeText` can be compared with `endingText`. */
export function watchOf({ cells, kept }: Translation): string[] {
  return [...cells, ...kept]
}

/** An ending in words. In a deadlock it does not matter what the cells hold: who waits is compared. */
export function endingText(translation: Translation, ending: Ending): string {
  const names = watchOf(translation)
  const values = [...ending.values, ...ending.kept].map(String)
  return inWords(
    ending.status,
    new Map(names.map((name, n) => [name, values[n]!])),
    ending.output,
    ending.seconds,
    ending.waiting,
  )
}

/** An outcome of the kernel in the same words. */
export function outcomeText(translation: Translation, outcome: Outcome): string {
  const names = watchOf(translation)
  return inWords(
    outcome.detail === '' ? outcome.status : `${outcome.status}: ${outcome.detail}`,
    new Map(names.map((name) => [name, outcome.watched[name] ?? 'unknown'])),
    outcome.output.map((line) => line.text),
    outcome.virtualSeconds,
    outcome.deadlock.map((waiter) => waiter.thread),
  )
}

function inWords(
  status: string,
  values: Map<string, string>,
  output: string[],
  seconds: number,
  waiting: number[],
): string {
  const printed = output.length === 0 ? '' : `, printed ${output.join(' / ')}`
  const slept = seconds === 0 ? '' : `, after ${seconds} s`
  if (status.startsWith('deadlock')) return `deadlock of ${waiting.join(', ')}${printed}${slept}`
  const held = [...values].map(([name, value]) => `${name} = ${value}`).join(', ')
  return `${status} with ${held}${printed}${slept}`
}

/** The outcomes that only one of the two has, one line each; `missing` ones count when asked for. */
export function outcomeDifferences(
  translation: Translation,
  expected: Ending[],
  result: Pick<ExploreResult, 'outcomes'>,
  all: boolean,
): string[] {
  const possible = new Set(expected.map((ending) => endingText(translation, ending)))
  const found = new Map(
    result.outcomes.map((outcome) => [outcomeText(translation, outcome), outcome.schedule]),
  )
  const impossible = [...found]
    .filter(([text]) => !possible.has(text))
    .map(([text, schedule]) => `impossible: ${text} (schedule ${schedule})`)
  const missing = [...possible]
    .filter((text) => !found.has(text))
    .map((text) => `never seen: ${text}`)
  return all ? [...impossible, ...missing] : impossible
}

/** Races that the kernel reports and that are none; variables that race and of which it says nothing. */
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
