/** A program's syntax tree, and walking through it. Types only: the parser is loaded when needed. */
import type { parser } from '@lezer/python'

export type Node = ReturnType<typeof parser.parse>['topNode']

export interface Syntax {
  text: string
  root: Node
}

export function textOf(node: Node, { text }: Syntax): string {
  const written = text.slice(node.from, node.to)
  // `ｇｃ` is `gc` to Python (PEP 3131).
  return node.name === 'VariableName' || node.name === 'PropertyName'
    ? written.normalize('NFKC')
    : written
}

/** Where the lines of a text begin, but for the first; looked for once, as every node may be asked for its line. */
const begins = new WeakMap<Syntax, number[]>()

function beginsOf(syntax: Syntax): number[] {
  let found = begins.get(syntax)
  if (!found) {
    found = Array.from(syntax.text.matchAll(/\n/g), ({ index }) => index + 1)
    begins.set(syntax, found)
  }
  return found
}

/** Counted from 1. */
export function lineOf(node: Node, syntax: Syntax): number {
  const lines = beginsOf(syntax)
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= node.from) low = middle + 1
    else high = middle
  }
  return low + 1
}

export function children(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child)
  return found
}

/** The node and everything below it, in the order of the text; however deep a learner nests. */
export function all(node: Node): Node[] {
  const found: Node[] = []
  const left = [node]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    found.push(next)
    for (const child of children(next).toReversed()) left.push(child)
  }
  return found
}
