/** An error in plain words, as text for a terminal. */
import { explain } from '../errors/explain.ts'

/** One sentence about the last traceback in `stderr`, ends with a newline; empty where there is none for it. */
export function plainReport(stderr: string): string {
  const words = explain(stderr)
  return words === null ? '' : `turns: ${words.replaceAll('`', '')}\n`
}
