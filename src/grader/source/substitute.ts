/**
 * Other data in a program: the starter's values, found again in what a learner made of it, and replaced.
 *
 * They are found by the syntax tree, under their name wherever it is assigned, or under another name as the same
 * list; so a program may be moved about, formatted anew and renamed. Every line keeps its number.
 */
import { definitions } from './find.ts'
import { meaning } from './meaning.ts'
import { all, children, textOf, type Node, type Syntax } from './syntax.ts'

/** As a variant has it: name or expression → expression, or function → (expression → expression). */
export type Replacement = Record<string, string | Record<string, string>>

export interface Substituted {
  /** The program with the other data. */
  program: string
  /** What was not found: then the program is not one with the other data. */
  missing: string[]
}

interface Edit {
  from: number
  to: number
  text: string
}

type Parse = (text: string) => Syntax

const COLLECTIONS = new Set([
  'ArrayExpression',
  'TupleExpression',
  'DictionaryExpression',
  'SetExpression',
])
const NO_EXPRESSION = /^(Script|ArgList|ParamList|\w*Statement)$/

/** The program with every replacement made, as far as the places are found. */
export function substitute(
  program: string,
  starter: string,
  replacement: Replacement,
  parse: Parse,
): Substituted {
  const syntax = parse(program)
  const original = parse(starter)
  const edits: Edit[] = []
  const missing: string[] = []
  for (const [name, by] of Object.entries(replacement)) {
    const places =
      typeof by === 'string'
        ? valuesOf(name, syntax, original, parse).map((node) => ({ node, by }))
        : partsOf(name, by, syntax, parse)
    if (places.length === 0) missing.push(name)
    edits.push(...places.map((place) => edit(place.node, place.by, syntax)))
  }
  return { program: apply(program, edits), missing }
}

/** Where the value of the starter's variable stands, or another expression of the starter. */
function valuesOf(name: string, syntax: Syntax, original: Syntax, parse: Parse): Node[] {
  if (!/^\w+$/.test(name)) return equal(likeness(...expression(name, parse)), syntax.root, syntax)
  const [given] = assigned(name, original)
  if (given === undefined) return []
  const wanted = likeness(given, original)
  const here = assigned(name, syntax)
  const same = here.filter((node) => likeness(node, syntax) === wanted)
  if (same.length > 0) return same
  // Under another name, or none: a number alone could be anything.
  const elsewhere = COLLECTIONS.has(given.name) ? equal(wanted, syntax.root, syntax) : []
  if (elsewhere.length > 0) return elsewhere
  const alike = here.filter((node) => form(node, syntax) === form(given, original))
  return here.length === 1 ? alike : []
}

/** Where these expressions stand in a function; nowhere, unless each does. */
function partsOf(
  name: string,
  parts: Record<string, string>,
  syntax: Syntax,
  parse: Parse,
): { node: Node; by: string }[] {
  const definition = definitions(syntax).findLast((one) => one.name === name)
  if (!definition) return []
  const found = Object.entries(parts).map(([part, by]) =>
    equal(likeness(...expression(part, parse)), definition.node, syntax).map((node) => ({
      node,
      by,
    })),
  )
  return found.some((places) => places.length === 0) ? [] : found.flat()
}

/** The right sides of the assignments to a variable. */
function assigned(name: string, syntax: Syntax): Node[] {
  return all(syntax.root).flatMap((node) => {
    if (node.name !== 'AssignStatement') return []
    const [target] = children(node)
    const value = node.lastChild
    const isOne = target?.name === 'VariableName' && textOf(target, syntax) === name
    return isOne && value !== null && value.prevSibling?.name === 'AssignOp' ? [value] : []
  })
}

/** The outermost expressions below `root` that mean the same. */
function equal(wanted: string, root: Node, syntax: Syntax): Node[] {
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

function expression(text: string, parse: Parse): [Node, Syntax] {
  const syntax = parse(text)
  return [syntax.root.firstChild?.firstChild ?? syntax.root, syntax]
}

/** Lists and tuples are alike. */
const bracket = (word: string): string => ({ '[': '(', ']': ')' })[word] ?? word

const likeness = (node: Node, syntax: Syntax): string => meaning(node, syntax, bracket)

/** What is left of data when its texts and numbers may be others: a list of two texts. */
const form = (node: Node, syntax: Syntax): string =>
  meaning(node, syntax, (word, { name }) => (/^(String|Number)$/.test(name) ? name : bracket(word)))

function edit({ from, to }: Node, by: string, { text }: Syntax): Edit {
  const breaks = text.slice(from, to).split('\n').length - 1
  return { from, to, text: breaks === 0 ? by : `(${by}${'\n'.repeat(breaks)})` }
}

function apply(program: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), program)
}
