/** What remains of a program without comments and layout: two programs with one essence are the same program. */
import { children, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'

/**
 * The tokens as they are written, and where blocks begin and end. Of a text that is no Python, the lines without
 * spaces at their ends.
 */
export function essence(syntax: Syntax): string {
  const { text, root } = syntax
  const isRead = root.to >= text.trimEnd().length
  const parts: string[] = []
  const left: (Node | string)[] = [root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') {
      parts.push(node)
      continue
    }
    if (node.type.isError || !isRead) return linesOf(text)
    const below = children(node)
    // Between the parts of a string with values in it there is text that belongs to no part.
    const isWhole = below.length === 0 || node.name.endsWith('String')
    if (isWhole) {
      if (node.name !== 'Comment') parts.push(textOf(node, syntax).trim())
      continue
    }
    if (node.name === 'Body') left.push('}')
    for (const one of below.toReversed()) left.push(one)
    if (node.name === 'Body') left.push('{')
  }
  // A character that no program can have: else `not a` would be `nota`.
  return parts.filter((part) => part !== '').join('\u0000')
}

function linesOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  return lines.filter((line) => line !== '').join('\n')
}
