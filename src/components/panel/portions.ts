/**
 * Long text in portions, so that a browser lays out only those in view: tens of thousands of lines in one element keep a
 * page busy for a second.
 */

/** Lines. */
export const largestPortion = 500

export interface Portion {
  /** Its last line ends with a newline, too, but for the last line of all. */
  text: string
  lines: number
}

/** The same text in portions of at most `largestPortion` lines; at least one. */
export function portions(text: string): Portion[] {
  const lines = text.split('\n')
  const made: Portion[] = []
  for (let from = 0; from < lines.length; from += largestPortion) {
    const part = lines.slice(from, from + largestPortion)
    const isLast = from + largestPortion >= lines.length
    made.push({ text: part.join('\n') + (isLast ? '' : '\n'), lines: part.length })
  }
  return made
}
