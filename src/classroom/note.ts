/** The note of an assignment: plain text, in which web addresses can be followed. */

export interface Piece {
  text: string
  isLink: boolean
}

/** A full stop or bracket behind an address belongs to the sentence. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/

/** The text in pieces, addresses apart. Only `http` and `https`: what else a link can do is nobody's business. */
export function withLinks(text: string): Piece[] {
  return text
    .split(address)
    .map((piece, index) => ({ text: piece, isLink: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '')
}
