/** Which lines of output a check means. */
import type { Lines } from '../exercise/check.ts'
import type { OutputLine } from '../protocol/explore.ts'

export interface Found {
  line: OutputLine
  /** Its place in the output, from 0. */
  index: number
}

/** The lines of exactly this text, or that match the pattern as a whole, with their places. */
export function find(output: readonly OutputLine[], lines: Lines): Found[] {
  const pattern = lines.pattern === undefined ? null : new RegExp(`^(?:${lines.pattern})$`, 'u')
  return output.flatMap((line, index) => {
    const text = line.text.trimEnd()
    const matches = pattern === null ? text === lines.text : pattern.test(text)
    return matches ? [{ line, index }] : []
  })
}

/** What to call such a line: “All threads are done”, or: a line like “Thread 3 done!”. */
export function call(lines: Lines): string {
  if (lines.called !== undefined) return lines.called
  return lines.text === undefined ? `a line that matches “${lines.pattern}”` : `“${lines.text}”`
}
