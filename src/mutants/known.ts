/** What the rules are told of a right program: what it prints, its values at the end, and what must stay. */
import type { Exercise } from '../exercise/exercise.ts'
import type { ExploreResult } from '../protocol/explore.ts'

export interface Known {
  /** The number of the thread (0: the main one), and the line that it prints. */
  output: [number, string][]
  /** Global name → `repr` of its value at the end. */
  values: Record<string, string>
  /** Names that a rewrite leaves as they are. */
  kept: string[]
  /** Functions in which it changes no name at all. */
  unchanged: string[]
}

const words = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? []

/**
 * @param result an exploration of the right program in which its globals are watched
 */
export function knownOf({ goal, checks }: Exercise, { outcomes }: ExploreResult): Known {
  const [first] = outcomes
  const values = Object.entries(first?.watched ?? {}).flatMap(([name, text]) =>
    text === null ? [] : [[name, text]],
  )
  const sources = checks.flatMap((check) => (check.type === 'source' ? [check] : []))
  return {
    output: (first?.output ?? []).map(({ thread, text }) => [thread, text]),
    values: Object.fromEntries(values) as Record<string, string>,
    // What the goal names in `code`, with the paragraph about names that a check looks at.
    kept: words(
      [...(goal.match(/`[^`]+`/g) ?? []), ...sources.flatMap(({ keep = [] }) => keep)].join(' '),
    ),
    unchanged: sources.flatMap(({ unchanged = [] }) => unchanged),
  }
}
