/**
 * Values as they stand in a program, and which of them are the same data. Lists and tuples are alike, and a tuple may
 * have no brackets: then its value is several expressions with commas between them.
 */
import { meaning } from './meaning.ts'
import { all, children, textOf, type Node, type Syntax } from './syntax.ts'

/** Where a value stands: an expression, or the items of a tuple that has no brackets. */
export interface Place {
  from: number
  to: number
}

const COLLECTION = /^(Array|Tuple|Dictionary|Set)Expression$/
const NO_EXPRESSION = /^(Script|ArgList|ParamList|\w*Statement)$/

/** The right sides of the assignments to a variable. */
export function assigned(name: string, syntax: Syntax): Node[][] {
  return all(syntax.root).flatMap((node) => {
    if (node.name !== 'AssignStatement') return []
    const [target] = children(node)
    const isOne = target?.name === 'VariableName' && textOf(target, syntax) === name
    const value = valueIn(node)
    const isAlone = target?.nextSibling?.name !== ','
    return isOne && isAlone && value.length > 0 ? [value] : []
  })
}

/** The outermost expressions below `root` that mean the same. */
export function equal(wanted: string, root: Node, syntax: Syntax): Node[] {
  const found: Node[] = []
  let until = -1
  for (const node of all(root)) {
    if (node.from < until || NO_EXPRESSION.test(node.name)) continue
    if (likeness(node, syntax) !== wanted) continue
    found.push(node)
    until = node.to
  }
  return found
}

/** The tuples without brackets that mean the same. */
export function bareTuples(wanted: string, syntax: Syntax): Place[] {
  return all(syntax.root).flatMap((node) => {
    const items = valueIn(node)
    return items.some(isComma) && likenessOf(items, syntax) === wanted ? [placeOf(items)] : []
  })
}

/** The value of `a = …`, `for n in …:` or `return …`: one expression, or items and commas of a tuple without brackets. */
function valueIn(node: Node): Node[] {
  if (!/^(Assign|For|Return)Statement$/.test(node.name)) return []
  const parts = children(node)
  const sign = parts.findLastIndex(({ name }) => /^(AssignOp|in|return)$/.test(name))
  const end = parts.findIndex(({ name }) => name === 'Body')
  return sign < 0 ? [] : parts.slice(sign + 1, end < 0 ? undefined : end)
}

const isComma = ({ name }: Node): boolean => name === ','

export const isCollection = (value: readonly Node[]): boolean =>
  value.some(({ name }) => name === ',' || COLLECTION.test(name))

export const placeOf = (items: readonly Node[]): Place => ({
  from: items[0]!.from,
  to: items.at(-1)!.to,
})

/** Lists and tuples are alike. */
const bracket = (word: string): string => ({ '[': '(', ']': ')' })[word] ?? word

export const likeness = (node: Node, syntax: Syntax): string => meaning(node, syntax, bracket)

/** What is left of data when its texts and numbers may be others: a list of two texts. */
const form = (node: Node, syntax: Syntax): string =>
  meaning(node, syntax, (word, { name }) => (/^(String|Number)$/.test(name) ? name : bracket(word)))

/** Of a whole value: as if a tuple had its brackets. */
const ofValue =
  (word: (node: Node, syntax: Syntax) => string) =>
  (value: readonly Node[], syntax: Syntax): string => {
    const words = value.map((node) => word(node, syntax)).join(' ')
    return value.some(isComma) ? `( ${words.replace(/ ,$/, '')} )` : words
  }

export const likenessOf = ofValue(likeness)
export const formOf = ofValue(form)
