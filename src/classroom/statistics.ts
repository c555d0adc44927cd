/** How a class did: for each exercise how many passed, what stops the others, and who they are. Pure. */
import { openWords } from './gradebook.ts'
import { counted } from './judgement.ts'
import type { Cell } from './review.ts'

export interface Statistics {
  exercise: string
  passed: number
  of: number
  /** Such as `2 not decided`; empty: all are. */
  open: string
  /** The commonest first findings of programs that did not pass, the commonest first. */
  findings: { message: string; learners: string[] }[]
  /** The cells that have not passed, in their order. */
  stuck: Cell[]
}

/** More are not told: they are of single programs. */
const mostFindings = 3

/** @param cells of one assignment */
export function statistics(cells: readonly Cell[]): Statistics[] {
  return [...Map.groupBy(cells, ({ exercise }) => exercise)].map(([exercise, those]) => {
    const open = those.filter((cell) => counted(cell) !== 'passed')
    const found = Map.groupBy(open, (cell) => firstFinding(cell)?.key ?? '')
    found.delete('')
    return {
      exercise,
      passed: those.length - open.length,
      of: those.length,
      open: openWords(those),
      findings: [...found.values()]
        .toSorted((a, b) => b.length - a.length)
        .slice(0, mostFindings)
        .map((alike) => ({
          message: firstFinding(alike[0]!)!.message,
          learners: alike.map(({ learner }) => learner),
        })),
      stuck: open.filter(({ state }) => state !== 'waiting'),
    }
  })
}

/** The first finding of a program; two are alike where they are of one check, and have the same advice. */
function firstFinding({ verdict }: Cell): { key: string; message: string } | null {
  const [first] = verdict?.findings ?? []
  if (!first) return null
  return { key: JSON.stringify([first.check, first.hint]), message: first.message }
}
