/** What a piece of a program does, as far as its text tells: what says it to people only is left out. */
import { children, textOf, type Node, type Syntax } from './syntax.ts'

/** A text that stands alone as the first statement of a function or class. */
function isDocstring(node: Node): boolean {
  const statements =
    node.parent === null
      ? []
      : children(node.parent).filter(({ name }) => name.endsWith('Statement'))
  const inner = children(node)
  return (
    node.name === 'ExpressionStatement' &&
    node.parent?.name === 'Body' &&
    statements[0]?.from === node.from &&
    inner.length === 1 &&
    inner[0]!.name.endsWith('String')
  )
}

/** A text in double quotes, where the quotes are all that is different. */
const plain = (text: string): string =>
  /^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text

/**
 * Its words, without comments, line breaks, docstrings, annotations, and commas behind the last of a list.
 *
 * @param spell gives what stands for a word, where not all that differs matters
 */
export function meaning(
  root: Node,
  syntax: Syntax,
  spell: (word: string, node: Node) => string = (word) => word,
): string {
  const found: string[] = []
  const left = [root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.name === 'Comment' || node.name === 'TypeDef' || isDocstring(node)) continue
    const inner = children(node)
    if (inner.length > 0) left.push(...inner.toReversed())
    else found.push(spell(plain(textOf(node, syntax)), node))
  }
  return found
    .filter((word, index) => word !== ',' || !/^[)\]}]$/.test(found[index + 1] ?? ''))
    .join(' ')
}
