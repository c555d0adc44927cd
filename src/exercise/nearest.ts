/** What somebody may have meant who wrote a word that is not known. */

/** The known words that are nearest, by how many letters differ, or that hold the word; none where all are far. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  return known
    .map((one) => ({ one, distance: one.includes(word) ? 1 : distance(word, one) }))
    .filter(({ one, distance: far }) => far <= Math.max(2, Math.max(word.length, one.length) / 2))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ one }) => one)
}

/** Such as `Did you mean "a", "b" or "c"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[], most = 3): string {
  const words = nearest(word, known, most).map((one) => `"${one}"`)
  if (words.length === 0) return ''
  const last = words.pop()!
  return `Did you mean ${words.length > 0 ? `${words.join(', ')} or ` : ''}${last}?`
}

/** What was meant; where no known word is near, all of them, so that there is a way on. */
export const meantOrAll = (word: string, known: readonly string[]): string =>
  didYouMean(word, known) || `There are: ${known.join(', ')}.`

/** Letters to insert, remove or replace, or neighbours to swap (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1]
      const isSwap = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      now.push(
        Math.min(
          last[at]! + 1,
          now[at - 1]! + 1,
          last[at - 1]! + (isSame ? 0 : 1),
          row > 1 && at > 1 && isSwap ? before[at - 2]! + 1 : Infinity,
        ),
      )
    }
    ;[before, last] = [last, now]
  }
  return last[other.length]!
}
