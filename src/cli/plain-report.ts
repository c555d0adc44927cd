/** An error in plain words, as text for a terminal. */
import { explain } from '../errors/explain.ts'

/** One sentence about the last traceback in `stderr`, with a newline; empty if there is no sentence for it. */
export function plainReport(stderr: string): string {
  const words = explain(stderr)
  return words === null ? '' : `turns: ${words.replaceAll('`', '')}\n`
}
