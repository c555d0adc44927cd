/** Strangers' text, made safe to show: it cannot move a cursor, change text direction, or forge a line of a table. */

/**
 * Control characters (except tab and newline), changes of text direction, line separators, and invisible characters,
 * including fillers and the empty Braille pattern.
 */
const hidden =
  /[^\P{Cc}\t\n]|\u034F|[\u17B4\u17B5]|[\u00AD\u115F\u1160\u2800\u3164\uFFA0\uFFF9-\uFFFB\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2028\u2029\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu

/** As Python writes it in a string: `\x1b`, `\u202e`. */
function escaped(character: string): string {
  const code = character.codePointAt(0)!
  const digits = code.toString(16)
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}

/**
 * Invisible characters become escapes; newlines and tabs stay. For a whole report, at the boundary of output.
 * Characters that belong to a script's own spelling (joiners, combining marks) stay.
 */
export const printable = (text: string): string => text.replaceAll(hidden, escaped)

/** Marks above and below one letter: no script's spelling needs more. */
const stacked = /(\p{Mark}{4})\p{Mark}+/gu

/** Text whose letters have no towers of marks, which run over the lines around them. */
export const withoutTowers = (text: string): string => text.replaceAll(stacked, '$1')

/**
 * {@link printable} for a name, a title, an identifier: one line, with single spaces and no towers of marks, of `longest` characters at most; a
 * cut is marked by `…`.
 */
export function oneLine(text: string, longest = 200): string {
  const line = printable(
    withoutTowers(text.slice(0, 4 * longest))
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  const characters = [...line]
  return characters.length > longest || text.length > 4 * longest
    ? `${characters.slice(0, longest - 1).join('')}…`
    : line
}

/** One line of JSON that is safe to print: the same value, with escapes in place of invisible characters. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(hidden, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
