/** The names of the design tokens, read from the style sheets themselves, so that the page of them is never an old one. */
import threads from '../../styles/threads.css?raw'
import tokens from '../../styles/tokens.css?raw'

/** The custom properties of a style sheet whose names match, each once, in its order. */
function named(sheet: string, pattern: RegExp): string[] {
  const names = sheet.match(/(?<=^\s+)--[\w-]+(?=:)/gm) ?? []
  return [...new Set(names)].filter((name) => pattern.test(name))
}

const isColour = (name: string): boolean =>
  new RegExp(`${name}:\\s*light-dark\\(#`).test(tokens) && !name.startsWith('--code')

/** Of the page, verdicts and controls; of code; of threads: their fills. */
export const colours = {
  'Page, controls and verdicts': named(tokens, /./).filter(isColour),
  Code: named(tokens, /^--code-(?!scale)/),
  Threads: named(threads, /^--thread-\d$/),
}

/** From the smallest to the largest. */
export const textSizes = named(tokens, /^--text-(?!code-)/)

export const spaces = named(tokens, /^--space-\d$/)
