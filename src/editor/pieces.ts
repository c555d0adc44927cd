/** The tokens of a line → pieces of it, each with the kind that decides its colour. */
import type { Piece, PieceKind } from './contract.ts'

const kinds: Record<string, PieceKind> = {
  comment: 'comment',
  keyword: 'keyword',
  string: 'string',
  number: 'number',
  function: 'function',
  parameter: 'parameter',
  delimiter: 'punctuation',
}

/** @param tokens where each token begins and its type, `keyword.python`, in the order of the line */
export function pieces(line: string, tokens: readonly { offset: number; type: string }[]): Piece[] {
  return tokens.map(({ offset, type }, index) => ({
    text: line.slice(offset, tokens[index + 1]?.offset ?? line.length),
    kind: kinds[type.split('.')[0] ?? ''] ?? 'plain',
  }))
}
