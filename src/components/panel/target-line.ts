/**
 * Where a thread was made whose function could not even be called, because it was given too few or too many values: the
 * traceback has no line of the program then.
 */
import { definitions } from '../../grader/source/find.ts'
import { parsePython } from '../../grader/source/parse-python.ts'
import {
  all,
  children,
  lineOf,
  textOf,
  type Node,
  type Syntax,
} from '../../grader/source/syntax.ts'

export interface Made {
  line: number
  /** A sentence that says where that is. */
  words: string
}

/** What a call hands over as `target`, or a `Timer` as its second value; null where it does neither. */
function targetOf(call: Node, syntax: Syntax): Node | null {
  if (call.name !== 'CallExpression' || call.firstChild === null) return null
  const given = call.lastChild
  const parts = given ? children(given) : []
  const keyword = parts.find((part) => {
    return part.nextSibling?.name === 'AssignOp' && textOf(part, syntax) === 'target'
  })
  if (keyword) return keyword.nextSibling!.nextSibling
  if (!/(^|\.)Timer$/.test(textOf(call.firstChild, syntax))) return null
  return parts.filter(({ name }) => !/^[(),]$/.test(name))[1] ?? null
}

/**
 * The line on which the one thread with that function was made; where there are several, or none, that of the function.
 *
 * @param called as Python's `__qualname__`
 */
export function targetLine(program: string, called: string): Made | null {
  const syntax = parsePython(program)
  const name = called.split('.').at(-1)!
  const lines = all(syntax.root).flatMap((node) => {
    const target = targetOf(node, syntax)
    const isIt = target !== null && textOf(target, syntax).split('.').at(-1) === name
    return isIt ? [lineOf(node, syntax)] : []
  })
  const [made, ...others] = [...new Set(lines)]
  if (made !== undefined && others.length === 0) {
    return { line: made, words: `The thread is made on line ${made}.` }
  }
  const found = definitions(syntax).find((one) => one.name === called)
  if (!found) return null
  const line = lineOf(found.node, syntax)
  return { line, words: `The function begins on line ${line}.` }
}
