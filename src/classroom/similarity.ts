/**
 * Which programs resemble each other: winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: local
 * algorithms for document fingerprinting", SIGMOD 2003, the method of MOSS) over the kinds of
 * tokens, so that other names, spaces and comments change nothing. What comes with the exercise, and
 * its solution in the course, does not count: everybody may have got it from there.
 */
import { children, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'

/** Tokens in a row that make a fingerprint, and how many neighbours one is chosen from. */
export const gram = 7
const choice = 4
/** A program with fewer fingerprints of its own than this says too little. */
export const leastOwn = 10
/** More fingerprints than this are not compared: a program that long is not one of an exercise. */
export const mostOwn = 2000
/** The share of the smaller one's own fingerprints that both must have. */
export const leastShared = 0.8

export interface Token {
  /** Its text, but that all names are equal, all numbers, and all strings. */
  kind: string
  from: number
  to: number
}

/** The tokens, with names, numbers and strings made equal; comments and line ends left out. */
export function tokens(syntax: Syntax): Token[] {
  const found: Token[] = []
  const left: Node[] = [syntax.root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const below = children(node)
    // An f-string has nodes within: as a token it is one string like another.
    const isWhole = below.length === 0 || node.name.endsWith('String')
    if (!isWhole) for (const one of below.toReversed()) left.push(one)
    else if (!/Comment|^$/.test(node.name)) {
      found.push({ kind: kindOf(node, syntax), from: node.from, to: node.to })
    }
  }
  return found
}

function kindOf(node: Node, syntax: Syntax): string {
  if (node.name.endsWith('String')) return 's'
  if (node.name === 'VariableName' || node.name === 'PropertyName') return 'v'
  if (node.name === 'Number') return 'n'
  return textOf(node, syntax).trim() || node.name
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** All grams of a program: what is taken away from those of others. */
export function grams(syntax: Syntax): number[] {
  return gramsOf(tokens(syntax))
}

/** A hash for each `gram` tokens in a row. */
export function gramsOf(all: readonly Token[]): number[] {
  const count = Math.max(0, all.length - gram + 1)
  const kinds = all.map(({ kind }) => kind)
  return Array.from({ length: count }, (_, at) => hash(kinds.slice(at, at + gram).join('\u0000')))
}

/** A program's own fingerprints: the least hash of each window, without those that are `given`; the first `mostOwn`. */
export function fingerprints(syntax: Syntax, given: ReadonlySet<number>): Set<number> {
  const own = grams(syntax).map((one) => (given.has(one) ? Infinity : one))
  const chosen = new Set<number>()
  for (let at = 0; at + choice <= own.length && chosen.size < mostOwn; at += 1) {
    const least = Math.min(...own.slice(at, at + choice))
    if (least !== Infinity) chosen.add(least)
  }
  return chosen
}

/**
 * How much of the smaller program's own is also in the other, 0 to 1.
 *
 * @returns null where either has too little of its own to say
 */
export function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number | null {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size < leastOwn) return null
  let both = 0
  for (const print of small) if (large.has(print)) both += 1
  return both / small.size
}

/** Whether one looks taken from the other. */
export const resemble = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  (shared(one, other) ?? 0) >= leastShared
