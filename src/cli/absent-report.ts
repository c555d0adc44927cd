/** What this Python does not have, and what to use instead, as text for a terminal. */
import type { Advice } from '../absent/advice.ts'

/** One sentence per line; ends with a newline. */
export function absentReport({ reason, instead, link }: Advice): string {
  const lines = [reason, instead, `See ${link.title} (${link.path} on the site).`]
  return `turns: ${lines.join('\n       ').replaceAll('`', '')}\n`
}
