/** No data race: every two accesses, one of them a write, are put in order by something. */
import type { Race } from '../../protocol/explore.ts'
import { findingAt } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { list } from '../words.ts'

/** `counter` means `counter`, `counter[0]`, `counter.total` and `self.counter`. */
function isAbout(race: Race, variable: string): boolean {
  const text = race.variable
  const ends = text === variable || text.endsWith(`.${variable}`)
  return ends || text.startsWith(`${variable}[`) || text.startsWith(`${variable}.`)
}

const side = ({ name, kind, line }: Race['first'], what: string): string =>
  `${name} ${kind}s ${what} on line ${line}`

export const raceFree: CheckKind<'race-free'> = (check, evidence) => {
  const { variable } = check
  const races = evidence.races.filter((race) => variable === undefined || isAbout(race, variable))
  const [race] = races.toSorted((a, b) => b.count - a.count)
  if (!race) return []
  const others = new Set(races.map((one) => one.variable).filter((one) => one !== race.variable))
  const more = list([...others].map((one) => `\`${one}\``))
  const happened =
    `${side(race.first, `\`${race.variable}\``)} and ${side(race.second, 'it')}, ` +
    'and nothing puts the two in order: a data race,'
  return [
    findingAt(check, evidence, race, {
      happened,
      after: more === '' ? '' : `There are races on ${more} too.`,
      lookAt: `Look at every line that uses \`${race.variable}\`: all of them need the same lock, or a join, an event or a queue that makes one thread wait for the other.`,
      hint: 'same-lock',
      threads: [race.first.name, race.second.name],
      lines: [race.first.line, race.second.line],
      about: { variable: race.variable },
    }),
  ]
}
