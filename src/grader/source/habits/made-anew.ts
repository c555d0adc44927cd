/** A lock of each call's own, which no other thread has. */
import { all, children, lineOf, textOf, type Node, type Syntax } from '../syntax.ts'
import { notText, type Call, type Habit } from './habit.ts'

const SHARED = /\b(Lock|RLock|Semaphore|BoundedSemaphore|Barrier|Condition|local)$/

/** What is made by this call, where only sharing it makes sense: "Lock"; else null. */
function made(node: Node, syntax: Syntax): string | null {
  if (node.name !== 'CallExpression' || node.firstChild === null) return null
  return SHARED.exec(textOf(node.firstChild, syntax))?.[1] ?? null
}

/** A lock or barrier made in the very function that uses it, and handed to nobody. */
export function madeAnew(node: Node, calls: Call[], syntax: Syntax): Habit | null {
  const what = made(node, syntax)
  if (what === null) return null
  const line = lineOf(node, syntax)
  const habit = (place: string): Habit => ({
    key: 'made-anew',
    line,
    text:
      what === 'local'
        ? `On line ${line} ${place} makes a \`local\` of its own, which no other function sees. Make one outside all functions: it has a value for each thread.`
        : `On line ${line} ${place} makes a \`${what}\` of its own, which no other thread has: it keeps nobody waiting. Make one for all, before the threads start.`,
    explains: notText,
  })
  if (node.parent?.name === 'WithStatement') return habit('each round')
  const target = node.parent?.name === 'AssignStatement' ? node.parent.firstChild : null
  if (target?.name !== 'VariableName') return null
  let own: Node | null = node.parent
  while (own !== null && own.name !== 'FunctionDefinition') own = own.parent
  if (own === null) return null
  const name = textOf(target, syntax)
  const uses = all(own).filter(
    (one) =>
      one.name === 'VariableName' && one.from !== target.from && textOf(one, syntax) === name,
  )
  const isHere = (use: Node): boolean =>
    use.parent?.name === 'WithStatement' ||
    (use.parent?.name === 'MemberExpression' &&
      (what === 'local' ||
        calls.some((call) => call.node.from === use.from && call.receiver === name)))
  if (uses.length === 0 || !uses.every((use) => isHere(use) && isIn(use, own))) return null
  const called = children(own).find((child) => child.name === 'VariableName')
  return habit(`each call of \`${called ? textOf(called, syntax) : 'the function'}\``)
}

/** Whether it stands in this function itself, not in one inside of it. */
function isIn(node: Node, own: Node): boolean {
  let at: Node | null = node.parent
  while (at !== null && !/^(FunctionDefinition|LambdaExpression)$/.test(at.name)) at = at.parent
  return at?.from === own.from
}
