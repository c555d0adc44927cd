/** Finds the places in a traceback that lie in the learner's own program, and those in Python's library. */

/** A part of a text; with `line`, it stands for that line of the program. */
export interface Part {
  text: string
  line?: number
}

/**
 * Cuts `File "program.py", line 3, in worker` so that "line 3" can lead there.
 *
 * @param filename the program's name as tracebacks write it; other files are left alone
 */
export function parts(text: string, filename: string): Part[] {
  const found: Part[] = []
  let from = 0
  for (const match of text.matchAll(/File "([^"\n]*)", (line (\d+))/g)) {
    const [, file, words = '', digits] = match
    if (file !== filename) continue
    const end = match.index + match[0].length
    found.push(
      { text: text.slice(from, end - words.length) },
      { text: words, line: Number(digits) },
    )
    from = end
  }
  return [...found, { text: text.slice(from) }].filter((part) => part.text !== '')
}

const ofLibrary = /^ {2}File "(?:\/lib\/python|<frozen )/

/**
 * Whether a line of stderr belongs to a frame of the standard library.
 *
 * @param before whether the line before it does: what is indented further is of the same frame
 */
export function isOfLibrary(text: string, before: boolean): boolean {
  return ofLibrary.test(text) || (before && text.startsWith('    '))
}
