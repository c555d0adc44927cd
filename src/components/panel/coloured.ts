/** The lines of a program in pieces to be coloured, by the parser that the checks use: the editor need not be there. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { parsePython } from '../../grader/source/parse-python.ts'
import type { Node } from '../../grader/source/syntax.ts'

/** What a piece is; `plain` has the colour of ordinary code. */
export type PieceKind =
  'plain' | 'comment' | 'keyword' | 'string' | 'number' | 'function' | 'parameter' | 'punctuation'

export interface Piece {
  text: string
  kind: PieceKind
}

const kinds = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.keyword, tags.bool, tags.null], class: 'keyword' },
  { tag: tags.string, class: 'string' },
  { tag: [tags.number, tags.escape], class: 'number' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.variableName)),
    ],
    class: 'function',
  },
  { tag: [tags.punctuation, tags.operator], class: 'punctuation' },
])

/** @returns the pieces of each line, which make up the line */
export function coloured(program: string): Piece[][] {
  const { root } = parsePython(program)
  const parameters = parametersIn(root)
  let line: Piece[] = []
  let at = 0
  let next = 0
  const lines = [line]
  const add = (text: string, names: string): void => {
    const [kind = ''] = names.split(' ')
    const end = at + text.length
    if (kind !== '') {
      line.push({ text, kind: kind as PieceKind })
      at = end
      return
    }
    // What has no colour comes in one piece, with the spaces around names.
    for (; next < parameters.length && parameters[next]!.to <= end; next++) {
      const { from, to } = parameters[next]!
      if (from < at) continue
      plain(program.slice(at, from))
      line.push({ text: program.slice(from, to), kind: 'parameter' })
      at = to
    }
    plain(program.slice(at, end))
    at = end
  }
  const plain = (text: string): void => {
    if (text !== '') line.push({ text, kind: 'plain' })
  }
  highlightCode(program, root.toTree(), kinds, add, () => {
    at += 1
    lines.push((line = []))
  })
  return lines
}

/** Where the names of parameters are, in definitions and in calls: to the parser they are variables. */
function parametersIn(root: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  root.cursor().iterate(({ name, from, to, node }) => {
    if (name !== 'VariableName') return
    const isNamed = node.parent?.name === 'ArgList' && node.nextSibling?.name === 'AssignOp'
    if (isNamed || node.parent?.name === 'ParamList') found.push({ from, to })
  })
  return found
}
