/**
 * The words of the first lesson: there the page speaks of orders, because schedules and interleavings are explained later.
 *
 * What only a later lesson explains carries the class `later`, and is not shown there (styles/site.css).
 */

/** Longer ones first: the last two leave neither word behind. */
const rules: readonly [RegExp, string][] = [
  [/All interleavings were seen, in (?:one schedule|[\d,]+ schedules)/g, 'All orders were seen'],
  [/ A turn ends here only between two bytecodes\./g, ''],
  [/\bunder (?=(?:[\w,]+ ){1,4}(?:schedule|interleaving))/g, 'in '],
  [/\bUnder (?=(?:[\w,]+ ){1,4}(?:schedule|interleaving))/g, 'In '],
  [/\ba (?=schedule\b)/g, 'an '],
  [/\bA (?=schedule\b)/g, 'An '],
  [/\b(?:schedule|interleaving)(?=s?\b)/g, 'order'],
  [/\b(?:Schedule|Interleaving)(?=s?\b)/g, 'Order'],
]

/** The same sentence in the words of the first lesson; what stands between backticks stays as it is. */
export function inFirstWords(sentence: string): string {
  const pieces = sentence.split(/(`[^`\n]*`)/)
  const said = (piece: string) =>
    rules.reduce((text, [word, instead]) => text.replace(word, instead), piece)
  return pieces.map((piece) => (piece.startsWith('`') ? piece : said(piece))).join('')
}

/** What the page says, in the words that its lesson has explained. */
export function worded(sentence: string): string {
  const isFirst = globalThis.document?.querySelector('[data-words="first"]') != null
  return isFirst ? inFirstWords(sentence) : sentence
}
