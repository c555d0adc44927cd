/** What became of the made programs of an exercise, held against what its author says of them. Pure. */
import type { MadeLists } from '../exercise/made.ts'
import type { Tried } from './tried.ts'

export interface Assessment {
  killed: number
  equivalent: number
  /** Known to be wrong, and not yet found by a check. */
  gaps: Tried[]
  /** Mutants that pass, and that no list mentions. */
  alive: Tried[]
  passed: number
  /** Rewrites that do not pass, and that are not listed. */
  refused: Tried[]
  /** Entries of the lists that are not true, or not needed any more. */
  stale: string[]
}

/** Whether an entry, in which `*` stands for anything, means this key. */
function means(entry: string, key: string): boolean {
  const parts = entry
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`).test(key)
}

/**
 * Assesses what was tried.
 *
 * @param isWhole whether all that can be made was tried; an entry that means nothing is stale only then
 */
export function assess(tried: readonly Tried[], lists: MadeLists, isWhole: boolean): Assessment {
  const entries = Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap(({ made }) => made.map((text) => ({ list: list as keyof MadeLists, text }))),
  )
  const isListed = (list: keyof MadeLists, { key }: Tried): boolean =>
    entries.some((entry) => entry.list === list && means(entry.text, key))

  const mutants = tried.filter(({ kind }) => kind === 'mutants')
  const rewrites = tried.filter(({ kind }) => kind === 'rewrites')
  const survivors = mutants.filter(({ status }) => status !== 'failed')
  const unlike = rewrites.filter(({ status }) => status !== 'passed')
  const unlisted = survivors.filter((one) => !isListed('equivalent', one))
  const bad = new Set([...survivors, ...unlike])
  const stale = entries.flatMap(({ list, text }) => {
    const meant = tried.filter(({ kind, key }) => {
      return kind === (list === 'refused' ? 'rewrites' : 'mutants') && means(text, key)
    })
    const good = meant.filter((one) => !bad.has(one))
    // That a gap is closed is good news, and told where all are tried.
    if (list === 'gaps' && !isWhole) return []
    if (good.length > 0)
      return good.map(({ key }) => `${list}: ${text}, but ${key} is ${fate(list)}`)
    return meant.length === 0 && isWhole ? [`${list}: ${text}, but no such program is made`] : []
  })
  return {
    killed: mutants.length - survivors.length,
    equivalent: survivors.length - unlisted.length,
    gaps: unlisted.filter((one) => isListed('gaps', one)),
    alive: unlisted.filter((one) => !isListed('gaps', one)),
    passed: rewrites.length - unlike.length,
    refused: unlike.filter((one) => !isListed('refused', one)),
    stale,
  }
}

const fate = (list: keyof MadeLists): string => (list === 'refused' ? 'not refused' : 'killed')
