/** An excerpt as the index gives it, HTML with `<mark>`, → plain pieces: nothing of it is put in as HTML. */

export interface Piece {
  text: string
  isMarked: boolean
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&amp;': '&',
}

const decoded = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|#x27|#39|amp);/g, (entity) => entities[entity] ?? entity)

/** Every other tag than `<mark>` stays what it is: text. */
export function pieces(excerpt: string): Piece[] {
  let isMarked = false
  return excerpt.split(/(<\/?mark>)/).flatMap((part) => {
    if (part === '<mark>' || part === '</mark>') {
      isMarked = part === '<mark>'
      return []
    }
    return part === '' ? [] : [{ text: decoded(part), isMarked }]
  })
}

/**
 * An excerpt without what it repeats of the heading above it, and with dots where a sentence is cut.
 *
 * @param title the heading: the index counts it as the text's first sentence
 */
export function excerptBelow(title: string, excerpt: string): Piece[] {
  const all = pieces(excerpt)
  const text = all.map((piece) => piece.text).join('')
  const repeated = repeatedOf(title, text)
  const shown = without(all, repeated)
  if (shown.length === 0) return []
  const isCut = repeated === 0 && !/^[\p{Lu}\d“]/u.test(text)
  if (isCut) shown.unshift({ text: '… ', isMarked: false })
  if (!/[.?!:]$/.test(text)) shown.push({ text: ' …', isMarked: false })
  return shown
}

/** How long the end of the title is that the text begins with. */
function repeatedOf(title: string, text: string): number {
  const words = title.trim().split(/\s+/)
  for (const from of words.keys()) {
    const rest = words.slice(from).join(' ')
    const dot = text.startsWith(`${rest}.`) ? 1 : 0
    if (dot === 1 || (/[?!]$/.test(rest) && text.startsWith(rest))) return rest.length + dot
  }
  return 0
}

/** The pieces without their first characters, and without the space that then comes first. */
function without(all: readonly Piece[], characters: number): Piece[] {
  let left = characters
  const rest = all.flatMap(({ text, isMarked }) => {
    const kept = text.slice(left)
    left = Math.max(0, left - text.length)
    return kept === '' ? [] : [{ text: kept, isMarked }]
  })
  const [first, ...others] = rest
  if (first === undefined) return []
  return [{ ...first, text: first.text.trimStart() }, ...others].filter(({ text }) => text !== '')
}
