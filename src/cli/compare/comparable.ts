/** A program's output without what may differ between two machines: Python's folder, object addresses, thread numbers. */

const library = /[^\s"']*\/(?:lib\/python3[.\d]*(?:\.zip|\/lib-dynload)?|python_stdlib\.zip)\//g
const places = /\/tmp\/turns-native-\w+|\/home\/pyodide\b/g
const addresses = /\b0x[0-9a-f]{6,16}\b/g
const idents = /\b(started|stopped|initial)( daemon)? \d{4,}\b/g

/** unittest says how long it took. */
const durations = /\bin \d+\.\d+s$/gm

export const comparable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(library, '<library>/')
    .replaceAll(places, '<folder>')
    .replaceAll(addresses, '0x…')
    .replaceAll(durations, 'in …s')
    .replaceAll(idents, '$1$2 …')

/** The lines of a text; the last one counts with or without its newline. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** The prefix of each line of an exception that is part of a group. */
const nested = /^ *\| ?/

/** Lines of stderr without the frames of tracebacks, which name lines of the library: only type and text stay. */
export function withoutFrames(lines: string[]): string[] {
  let inside = false
  return lines.filter((line) => {
    const bare = line.replace(nested, '')
    const begins = bare.endsWith('Traceback (most recent call last):')
    const isFrame = inside && /^ {2}/.test(bare) && !/^ *\+-/.test(bare)
    inside = begins || isFrame
    return !isFrame
  })
}
