/** The figures as a table for people. */
import type { Figure } from './figure.ts'

const heads = [
  'figure',
  'ratio',
  'measured',
  'best',
  'baseline',
  'best',
  'which is',
  'target',
  'reached',
]

/** One line for the heads, then one for each figure. */
export function table(figures: Figure[]): string {
  const rows = [heads, ...figures.map(cells)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells({
  where,
  what,
  unit,
  value,
  best,
  ratio,
  baseline,
  target,
  reached,
}: Figure): string[] {
  return [
    `${where}: ${what}`,
    ratio === null ? '' : `${digits(ratio)} ×`,
    `${digits(value)} ${unit}`,
    digits(best),
    baseline === null ? '' : `${digits(baseline.value)} ${unit}`,
    baseline === null ? '' : digits(baseline.best),
    baseline?.what ?? '',
    target ?? '',
    reached === null ? '' : reached ? 'yes' : 'NO',
  ]
}

/** Three significant digits: the figures are not more exact than that. */
function digits(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return value.toPrecision(3)
}
