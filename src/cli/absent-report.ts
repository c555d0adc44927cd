/** What this Python does not have, and what to use instead, as text for a terminal. */
import type { Advice } from '../absent/advice.ts'
import { isInCourse } from '../course/there.ts'

/** One sentence per line; ends with a newline. */
export function absentReport({ reason, instead, link }: Advice): string {
  const see = isInCourse(link.path) ? [`See ${link.title} (${link.path} on the site).`] : []
  const lines = [reason, instead, ...see]
  return `turns: ${lines.join('\n       ').replaceAll('`', '')}\n`
}
