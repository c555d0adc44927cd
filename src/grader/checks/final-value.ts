/** An expression has the right value at the end of every schedule: no update was lost. */
import type { Outcome, Overlap } from '../../protocol/explore.ts'
import { finding } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { list, source } from '../words.ts'

/** The overlap that says most: two threads on one and the same line. */
function telling(outcome: Outcome): Overlap | undefined {
  return outcome.overlaps.find(({ lines }) => lines[0] === lines[1]) ?? outcome.overlaps[0]
}

/** How two threads were inside at once, in a sentence that names both and their lines. */
function tell({ names, lines }: Overlap, program: string): string {
  const [line, other] = lines
  const [one, two] = names
  const executed = `${two} executed line ${other}`
  return (
    `${one} was interrupted in the middle of line ${line} (${source(program, line)}) and ` +
    `${executed}${other === line ? '' : ` (${source(program, other)})`} before it came back: ` +
    'both were inside at once.'
  )
}

function advice(overlap: Overlap | undefined, program: string): string {
  if (!overlap) {
    return 'Look at every line that reads this value and writes it back: may two threads be there at once?'
  }
  const [line, other] = overlap.lines
  if (line === other) {
    return `Look at line ${line}, ${source(program, line)}: it reads, computes and writes, and another thread can come in between. Which lock do all threads take before they get there?`
  }
  return `Look at lines ${Math.min(line, other)} to ${Math.max(line, other)}: from reading the value to writing it back, only one thread at a time may be there. Which lock do all threads take before they read?`
}

/** How many updates were lost, where whole numbers came out too small. */
function lost(values: readonly string[], right: string): string {
  const missing = values.map((value) => Number(right) - Number(value))
  const isWhole = [...values, right].every((value) => /^-?\d+$/.test(value))
  if (!isWhole || missing.some((count) => count <= 0)) return ''
  const most = Math.max(...missing)
  if (most === 1) return 'One update was lost.'
  return values.length > 1 ? `Up to ${most} updates were lost.` : `${most} updates were lost.`
}

export const finalValue: CheckKind<'final-value'> = (check, result, program) => {
  const valueIn = (outcome: Outcome): string | null => outcome.watched[check.expression] ?? null
  const faulty = result.outcomes.filter((outcome) => valueIn(outcome) !== check.equals)
  const example = faulty.find((outcome) => telling(outcome)) ?? faulty[0]
  if (!example) return []

  const called = check.called ?? `\`${check.expression}\``
  const value = valueIn(example)
  if (value === null) {
    const happened = `\`${check.expression}\` could not be evaluated at the end of the program`
    const lookAt = 'Keep the names that the starter gives to its global variables.'
    return [finding(check, result, faulty, example, { happened, lookAt })]
  }

  const values = [...new Set(faulty.flatMap((outcome) => valueIn(outcome) ?? []))]
  const inOrder = values.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const overlap = telling(example)
  return [
    finding(check, result, faulty, example, {
      ...(overlap ? { before: tell(overlap, program) } : {}),
      happened: `${called} ended as ${list(inOrder, 'or')} instead of ${check.equals}`,
      after: lost(values, check.equals),
      lookAt: advice(overlap, program),
      threads: overlap ? [...overlap.names] : [],
      lines: overlap ? [...overlap.lines] : [],
    }),
  ]
}
