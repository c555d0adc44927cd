/** The one file that brings the parser with it: import it when a program has to be parsed. */
import { parser } from '@lezer/python'
import type { Syntax } from './syntax.ts'

/** The syntax tree of a program. What the parser does not understand leaves a gap, no more. */
export function parsePython(text: string): Syntax {
  return { text, root: parser.parse(text).topNode }
}
