/**
 * Other data in a program: the starter's values, found again in what a learner made of it, and replaced.
 *
 * They are found by the syntax tree, under their name wherever it is assigned, or under another name as the same
 * list; so a program may be moved about, formatted anew and renamed. Every line keeps its number.
 */
import { definitions } from './find.ts'
import type { Node, Syntax } from './syntax.ts'
import {
  assigned,
  bareTuples,
  equal,
  formOf,
  isCollection,
  likeness,
  likenessOf,
  placeOf,
  type Place,
} from './values.ts'

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
        ? valuesOf(name, syntax, original, parse).map((at) => ({ at, by }))
        : partsOf(name, by, syntax, parse)
    if (places.length === 0) missing.push(name)
    edits.push(...places.map((place) => edit(place.at, place.by, syntax)))
  }
  return { program: apply(program, edits), missing }
}

/** Where the value of the starter's variable stands, or another expression of the starter. */
function valuesOf(name: string, syntax: Syntax, original: Syntax, parse: Parse): Place[] {
  if (!/^\w+$/.test(name)) {
    const wanted = likeness(...expression(name, parse))
    return [...equal(wanted, syntax.root, syntax), ...bareTuples(wanted, syntax)]
  }
  const [given] = assigned(name, original)
  if (given === undefined) return []
  const wanted = likenessOf(given, original)
  const here = assigned(name, syntax)
  const same = here.filter((value) => likenessOf(value, syntax) === wanted)
  if (same.length > 0) return same.map(placeOf)
  // Under another name, or none: a number alone could be anything.
  const elsewhere = isCollection(given)
    ? [...equal(wanted, syntax.root, syntax), ...bareTuples(wanted, syntax)]
    : []
  if (elsewhere.length > 0) return elsewhere
  const alike = here.filter((value) => formOf(value, syntax) === formOf(given, original))
  return here.length === 1 ? alike.map(placeOf) : []
}

/** Where these expressions stand in a function; nowhere, unless each does. */
function partsOf(
  name: string,
  parts: Record<string, string>,
  syntax: Syntax,
  parse: Parse,
): { at: Place; by: string }[] {
  const definition = definitions(syntax).findLast((one) => one.name === name)
  if (!definition) return []
  const found = Object.entries(parts).map(([part, by]) =>
    equal(likeness(...expression(part, parse)), definition.node, syntax).map((at) => ({ at, by })),
  )
  return found.some((places) => places.length === 0) ? [] : found.flat()
}

function expression(text: string, parse: Parse): [Node, Syntax] {
  const syntax = parse(text)
  return [syntax.root.firstChild?.firstChild ?? syntax.root, syntax]
}

function edit({ from, to }: Place, by: string, { text }: Syntax): Edit {
  const breaks = text.slice(from, to).split('\n').length - 1
  return { from, to, text: breaks === 0 ? by : `(${by}${'\n'.repeat(breaks)})` }
}

function apply(program: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), program)
}
