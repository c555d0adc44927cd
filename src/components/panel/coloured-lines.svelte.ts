/** The pieces of a text's lines, once the parser is there; until then, and of what is too long, each line is one piece. Reactive. */
import { whenIdle } from '../../sandbox/when-idle.ts'
import type { Piece } from './coloured.ts'

/** Characters, and lines. Each piece is an element, and a stranger's text can be made of nothing but pieces. */
const longest = 20_000
const mostLines = 1000

export class ColouredLines {
  private pieces = $state.raw<readonly (readonly Piece[])[]>([])

  /**
   * Call it while a component is made.
   *
   * @param text null: nothing is to be coloured
   */
  constructor(text: () => string | null) {
    $effect(() => {
      const program = text()
      if (program === null || program.length > longest) return
      if (program.split('\n').length > mostLines) return
      let isPast = false
      whenIdle(() => {
        void import('./coloured.ts').then(
          ({ coloured }) => {
            if (!isPast) this.pieces = coloured(program)
          },
          // Without it the program can be read all the same.
          () => {},
        )
      })
      return () => (isPast = true)
    })
  }

  /** Whether there is more to show than the plain text. */
  get isThere(): boolean {
    return this.pieces.length > 0
  }

  /** @param index of the line, from 0; while the text changes, what it was may not be what it is */
  of(text: string, index: number): readonly Piece[] {
    const found = this.pieces[index] ?? []
    const isOf = found.map((piece) => piece.text).join('') === text
    return isOf && text !== '' ? found : [{ text, kind: 'plain' }]
  }
}
