/** The table of `lesson:check --mutants`, in words. Pure. */
import type { Assessment } from './assess.ts'
import type { Tried } from './tried.ts'

/** Lines of a difference that are shown. */
const most = 12

/** Whether nothing is left to mend. */
export function isInOrder({ alive, gaps, refused, stale }: Assessment): boolean {
  return [alive, gaps, refused, stale].every((list) => list.length === 0)
}

/** One line for an exercise, and below it what is not in order. */
export function assessed(exercise: string, assessment: Assessment): string {
  const { killed, equivalent, gaps, alive, passed, refused, stale } = assessment
  const mutants = `${killed} killed, ${equivalent} equivalent, ${alive.length + gaps.length} alive`
  const rewrites = `${passed} passed, ${refused.length} refused`
  const known = gaps.length > 0 ? ` (${gaps.length} of them listed as gaps)` : ''
  return [
    `${isInOrder(assessment) ? '✓' : '✗'} ${exercise}: mutants: ${mutants}${known}; rewrites: ${rewrites}`,
    ...alive.map((one) => told('alive', one)),
    ...gaps.map(({ key }) => `    gap: ${key}`),
    ...refused.map((one) => told('refused', one)),
    ...stale.map((text) => `    listed as ${text}`),
    '',
  ].join('\n')
}

function told(what: string, { key, line, diff, status, why }: Tried): string {
  const lines = diff.split('\n')
  const shown = lines.length > most ? [...lines.slice(0, most), '…'] : lines
  const reason = status === 'passed' ? [] : [why]
  return [
    `    ${what}: ${key} (line ${line})`,
    ...[...shown, ...reason].map((text) => `        ${text}`),
  ].join('\n')
}
