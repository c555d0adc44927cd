/** Folders named after people: names that Windows, macOS and Linux all make as they are, and keep apart. */

/** A character may take four bytes, and a name 255 of them: so there is room for what a platform writes behind it. */
const longest = 50

/** Devices of Windows, with any ending, too. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * Letters, digits and a few signs, of which nothing leads elsewhere, is left out at its end, or is a device. It has no
 * underscore, at which Moodle splits it.
 */
export function folderName(name: string): string {
  const plain = [...name.normalize('NFC')]
    .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
    .join('')
    .replaceAll(/[^\p{L}\p{M}\p{N} .'’@+-]+/gu, ' ')
    .replaceAll(/\.{2,}/g, '.')
  const cut = trimmed([...trimmed(plain)].slice(0, longest).join(''))
  if (cut === '') return 'learner'
  return reserved.test(cut) ? `learner ${cut}` : cut
}

/** Windows leaves out stops and spaces at the end; a stop at the beginning hides a folder. */
function trimmed(name: string): string {
  let from = 0
  let to = name.length
  while (from < to && ' .'.includes(name[from]!)) from += 1
  while (to > from && ' .'.includes(name[to - 1]!)) to -= 1
  return name.slice(from, to)
}

/** Two names with one key are one name to some system: but for capitals, or ways to write an accent, they are the same. */
const keyOf = (name: string): string =>
  name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')

/** Makes names distinct, one after the other: of those that are the same somewhere, the second ends in ` 2`. */
export class DistinctNames {
  private readonly taken = new Set<string>()
  /** How often each name came, so that none is asked for that is known to be taken. */
  private readonly counts = new Map<string, number>()

  next(name: string): string {
    const key = keyOf(name)
    let count = this.counts.get(key) ?? 0
    let own: string
    do {
      count += 1
      own = count === 1 ? name : `${name} ${count}`
    } while (this.taken.has(keyOf(own)))
    this.counts.set(key, count)
    this.taken.add(keyOf(own))
    return own
  }
}
