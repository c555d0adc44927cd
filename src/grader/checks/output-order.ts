/**
 * Every such line comes where it should, in every schedule.
 *
 * That the line is there at all is another check's business: the exercise must have one that asks
 * for it, or it is refused when it is read.
 */
import type { CheckOf } from '../../exercise/check.ts'
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { find, type Found } from '../lines.ts'
import { threadName, told } from '../words.ts'

interface Misplaced {
  happened: string
  lookAt: string
  hint: string
  found: Found[]
}

const early = 'Look at what the thread that prints it waits for before it does.'
const late = 'Look at which statements run before it: does one of them wait for another thread?'

/** The first thing out of place in one outcome; null when all is in order. */
function misplaced(
  check: CheckOf<'output-order'>,
  { output }: Outcome,
  names: ReadonlyMap<number, string>,
): Misplaced | null {
  const [opening = check.after, closing = check.before] = check.between ?? []
  const found = find(output, check.line)
  const first = found[0]
  const last = found.at(-1)
  if (!first || !last) return null

  const at = ({ line, index }: Found): string => told(names, line, index)
  const wrong = (one: Found, other: Found, how: string, lookAt: string): Misplaced => ({
    happened: `${at(one)} came ${how} ${at(other)}`,
    lookAt,
    hint: lookAt === early ? 'too-early' : 'too-late',
    found: [one, other],
  })

  const next = closing && find(output, closing)[0]
  if (next && next.index < last.index) return wrong(last, next, 'only after', late)
  const previous = opening && find(output, opening).at(-1)
  if (previous && previous.index > first.index) return wrong(first, previous, 'before', early)
  const top = output[0]
  if (check.first && top && first.index > 0) {
    return wrong(first, { line: top, index: 0 }, 'only after', late)
  }
  const bottom = output.at(-1)
  if (check.last && bottom && last.index < output.length - 1) {
    return wrong(last, { line: bottom, index: output.length - 1 }, 'before', early)
  }
  return null
}

export const outputOrder: CheckKind<'output-order'> = (check, evidence) => {
  const { names } = evidence
  const isMisplaced = (outcome: Outcome): boolean => misplaced(check, outcome, names) !== null
  const faulty = evidence.outcomes.filter(isMisplaced)
  const example = simplest(faulty)
  const shown = example && misplaced(check, example, names)
  if (!example || !shown) return []
  const { happened, lookAt, hint, found } = shown
  const threads = found.map(({ line }) => threadName(names, line.thread))
  const about = { output: found.map(({ index }) => index) }
  const inOrder = found.toSorted((a, b) => a.index - b.index).map(({ line }) => line.text)
  const compared = {
    what: 'output' as const,
    rows: inOrder.map((got, index) => ({ expected: inOrder[1 - index] ?? null, got })),
    more: 0,
  }
  const facts = { happened, lookAt, hint, threads, about, compared }
  return [finding(check, evidence, faulty, example, facts)]
}
