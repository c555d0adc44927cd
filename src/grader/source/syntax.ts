/** A program's syntax tree, and walking through it. Types only: the parser is loaded when needed. */
import type { parser } from '@lezer/python'

export type Node = ReturnType<typeof parser.parse>['topNode']

export interface Syntax {
  text: string
  root: Node
}

export function textOf(node: Node, { text }: Syntax): string {
  return text.slice(node.from, node.to)
}

/** Counted from 1. */
export function lineOf(node: Node, { text }: Syntax): number {
  return text.slice(0, node.from).split('\n').length
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
