/** Finds the places in a traceback that lie in the learner's own program. */

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
