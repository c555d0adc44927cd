/** What a habit is, which checks it can explain, and the calls of methods in which most of them are found. */
import type { Check } from '../../../exercise/check.ts'
import type { Slip } from '../slips.ts'
import { all, textOf, type Node, type Syntax } from '../syntax.ts'

export interface Habit extends Slip {
  /** The checks whose failure it can explain. */
  explains: ReadonlySet<Check['type']>
}

export const oneAtATime = new Set<Check['type']>([
  'freedom',
  'concurrency',
  'virtual-time',
  'output-order',
  'output-exact',
])
export const ofState = new Set<Check['type']>([
  'final-value',
  'race-free',
  'output-line',
  'output-exact',
  'concurrency',
  'provenance',
])
export const ofWait = new Set<Check['type']>([
  'no-exception',
  'final-value',
  'output-line',
  'output-order',
  'output-exact',
])
export const ofDeadlock = new Set<Check['type']>(['no-deadlock'])
export const notText = new Set<Check['type']>([...oneAtATime, ...ofState, ...ofWait, 'terminates'])

/** A call of a method: `t.join()` → the receiver's text, the method, the text of the arguments. */
export function methodCall(node: Node, syntax: Syntax) {
  const callee = node.name === 'CallExpression' ? node.firstChild : null
  if (callee?.name !== 'MemberExpression' || !callee.firstChild || !callee.lastChild) return null
  const args = node.lastChild === null ? '' : textOf(node.lastChild, syntax)
  const [receiver, method] = [callee.firstChild, callee.lastChild]
  return { receiver: textOf(receiver, syntax), method: textOf(method, syntax), args, node }
}

export type Call = NonNullable<ReturnType<typeof methodCall>>

export const callsIn = (root: Node, syntax: Syntax): Call[] =>
  all(root).flatMap((node) => methodCall(node, syntax) ?? [])

/** The nearest node around it of one of these names, within its function: what a lambda does, it does later. */
export function around(node: Node, ...names: string[]): Node | null {
  for (let at = node.parent; at !== null && !/^(FunctionD|Lambda)/.test(at.name); at = at.parent) {
    if (names.includes(at.name)) return at
  }
  return null
}
