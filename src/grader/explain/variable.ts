/** Which accesses are to one and the same thing, as far as the program's text tells. */
import type { Access } from '../../protocol/explore.ts'

const word = String.raw`[\p{L}_][\p{L}\p{N}_]*`

/** Calls of functions that only look at what they are given. */
const looks = new RegExp(
  String.raw`^(?:len|sum|sorted|list|tuple|set|dict|min|max|any|all|bool|str|repr|next|iter)\((.+)\)$`,
  'u',
)
const membership = /^.+? (?:not )?in (.+)$/u
const method = new RegExp(String.raw`^(.+)\.${word}\(.*\)$`, 'su')
const call = new RegExp(String.raw`^${word}\(.*\)$`, 'su')
const item = /^(.+)\[[^[\]]*\]$/u

/** No one writes expressions of this length; what comes from the sandbox may be anything. */
const longest = 300

/** What is shared by every program and at fault in none. */
const library = new Set(['random', 'time', 'threading', 'sys', 'math', 'logging'])

/**
 * The thing that an access is about: `seats` for `len(seats)`, `seats[0]`, `1 in seats` and
 * `seats.pop()`; null where it is nothing of the program's own, such as the output.
 */
export function owner(variable: string): string | null {
  if (variable.length > longest) return null
  const inside = looks.exec(variable)?.[1] ?? membership.exec(variable)?.[1]
  if (inside !== undefined) return owner(inside)
  const object = method.exec(variable)?.[1] ?? item.exec(variable)?.[1]
  if (object !== undefined) return library.has(object) ? null : owner(object)
  return call.test(variable) ? null : variable
}

/** Whether an access is about what an expression of a check names. */
export function isAbout(variable: string, expression: string | undefined): boolean {
  if (expression === undefined) return false
  if (variable === expression) return true
  const last = (text: string): string | undefined => (owner(text) ?? text).split('.').at(-1)
  return last(variable) === last(expression)
}

/**
 * Whether the values fit one variable: each read gives what was written last. Two objects' `value`
 * have the same text, and nothing may be told of them as if they were one.
 */
export function isOne(accesses: readonly Access[]): boolean {
  let last: string | null = null
  for (const { kind, value } of accesses) {
    if (kind === 'read' && last !== null && value !== null && value !== last) return false
    last = value
  }
  return true
}

/** Whether two accesses to one object are to the same of it: an item is a part of the whole. */
export const meet = ({ part }: Access, other: Access): boolean =>
  part === null || other.part === null || part === other.part

/**
 * Accesses to one thing: to the same object, and alike in what `key` makes of them, such as the text
 * of their variable. An access of which it makes null is left out.
 */
export function groups(
  accesses: readonly Access[],
  key: (access: Access) => string | null,
): { name: string; group: Access[] }[] {
  const found = new Map<string, { name: string; group: Access[] }>()
  for (const access of accesses) {
    const name = key(access)
    if (name === null) continue
    const whole = `${access.object} ${name}`
    const known = found.get(whole)
    if (known) known.group.push(access)
    else found.set(whole, { name, group: [access] })
  }
  return [...found.values()]
}
