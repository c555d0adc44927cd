/** The little markup of exercise texts: paragraphs, and `code` between backticks. */

export interface Word {
  text: string
  isCode: boolean
}

/** Paragraphs are separated by empty lines; a backtick without a partner is just a backtick. */
export function paragraphs(text: string): Word[][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/(`[^`\n]+`)/)
        .filter((piece) => piece !== '')
        .map((piece) =>
          /^`[^`]+`$/.test(piece)
            ? { text: piece.slice(1, -1), isCode: true }
            : { text: piece, isCode: false },
        ),
    )
}
