/** A comparison as text for a terminal. */
import { oneLine } from '../../protocol/plain.ts'
import type { Comparison, Lines } from './differences.ts'

const SHOWN = 10

/** A line, and below it what differs; ends with a newline. */
export function comparisonReport(file: string, comparison: Comparison): string {
  const verdict = comparison.differs ? 'differs' : 'same'
  return [`${file}: ${verdict} (${times(comparison)})`, ...details(comparison), ''].join('\n')
}

function details({ order, stdout, stderr, status, deadlock }: Comparison): string[] {
  const said: string[] = []
  if (order === 'open') said.push('  the same lines in another order, as threads may print them')
  if (order === 'differs') said.push('  the same lines in another order, in a single thread')
  if (deadlock) said.push('  natively it does not end; here it ends in a deadlock')
  else if (status.natively !== status.here) {
    said.push(
      `  exit status ${statusWords(status.natively)} natively, ${statusWords(status.here)} here`,
    )
  }
  return [...said, ...linesOnly('stdout', stdout), ...linesOnly('stderr', stderr)]
}

const statusWords = (status: number | null): string => (status === null ? '(no end)' : `${status}`)

function linesOnly(stream: string, { natively, here }: Lines): string[] {
  return [...some(`${stream}, only natively`, natively), ...some(`${stream}, only here`, here)]
}

function some(heading: string, lines: string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > SHOWN ? [`    … and ${lines.length - SHOWN} more`] : []
  const shown = lines.slice(0, SHOWN).map((line) => `    ${oneLine(line)}`)
  return [`  ${heading}:`, ...shown, ...more]
}

function times({ seconds, ratio, status }: Comparison): string {
  const told = (value: number, ended: number | null) =>
    ended === null ? 'no end' : `${value.toFixed(2)} s`
  const factor = ratio === null ? '' : `, ${ratio.toFixed(1)} ×`
  return `natively ${told(seconds.natively, status.natively)}, here ${told(seconds.here, status.here)}${factor}`
}
