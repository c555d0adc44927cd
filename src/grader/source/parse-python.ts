/**
 * The one file that brings the parser with it: import it when a program has to be parsed.
 *
 * The text may be a stranger's. Where nearly every letter is an error the parser takes 10 kB of memory and a tenth of a
 * millisecond for each, so no more of such a text is read than its beginning, and of no text more than the `longest`.
 */
import { parser } from '@lezer/python'
import type { Syntax } from './syntax.ts'

/** Characters that are read: programs of exercises are a hundredth of that. */
export const longest = 100_000
/** The beginning that is tried first, and errors for each character from which on it is no program. */
const tried = 4000
const nonsense = 0.1

/** The last ones: a check, its marks and its resemblance to others look at the same program. */
const known = new Map<string, Syntax>()
const mostKnown = 4

/** The syntax tree of a program. What the parser does not understand leaves a gap, no more. */
export function parsePython(text: string): Syntax {
  const found = known.get(text)
  if (found) return found
  const syntax = { text, root: treeOf(text.slice(0, longest)).topNode }
  known.set(text, syntax)
  if (known.size > mostKnown) known.delete(known.keys().next().value!)
  return syntax
}

/** Of the whole, or of the part that is read before it proves to be nonsense. */
function treeOf(text: string): ReturnType<typeof parser.parse> {
  for (let length = tried; length < text.length; length *= 2) {
    const tree = parser.parse(text.slice(0, length))
    if (errorsIn(tree) > length * nonsense) return tree
  }
  return parser.parse(text)
}

function errorsIn(tree: ReturnType<typeof parser.parse>): number {
  let errors = 0
  tree.iterate({ enter: ({ type }) => void (type.isError && (errors += 1)) })
  return errors
}
