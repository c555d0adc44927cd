/** Two programs beside each other: which parts of each are also in the other. */
import type { Syntax } from '../grader/source/syntax.ts'
import { essence } from './essence.ts'
import { gram, gramsOf, tokens } from './similarity.ts'

export interface Part {
  text: string
  /** Also in the other program, and not given to everybody. */
  isShared: boolean
}

/**
 * Cuts both programs into parts, in their order. Of the same program, all of it is shared but the comments.
 *
 * @param given the grams of what everybody had, the starter above all
 */
export function sideBySide(
  one: Syntax,
  other: Syntax,
  given: ReadonlySet<number>,
): [Part[], Part[]] {
  const isSame = essence(one) === essence(other)
  const partsOf = (syntax: Syntax, beside: Syntax): Part[] => {
    const all = tokens(syntax)
    const theirs = new Set(gramsOf(tokens(beside)))
    const isShared = all.map(() => isSame)
    for (const [at, hash] of gramsOf(all).entries()) {
      if (theirs.has(hash) && !given.has(hash)) isShared.fill(true, at, at + gram)
    }
    const parts: Part[] = []
    const add = (text: string, shared: boolean): void => {
      const last = parts.at(-1)
      if (last?.isShared === shared) last.text += text
      else if (text !== '') parts.push({ text, isShared: shared })
    }
    let end = 0
    for (const [at, { from, to }] of all.entries()) {
      const gap = syntax.text.slice(end, from)
      add(gap, isShared[at]! && at > 0 && isShared[at - 1]! && gap.trim() === '')
      add(syntax.text.slice(from, to), isShared[at]!)
      end = to
    }
    add(syntax.text.slice(end), false)
    return parts
  }
  return [partsOf(one, other), partsOf(other, one)]
}
