/** Threads that are begun, and for whose end nothing in the program waits. */
import { definitions } from '../find.ts'
import { lineOf, textOf, type Node, type Syntax } from '../syntax.ts'
import { ofWait, type Call, type Habit } from './habit.ts'

/** A daemon that nobody waits for is cut off. */
export function cutOff(node: Node, syntax: Syntax): Habit | null {
  const isKeyword = node.name === 'VariableName' && textOf(node, syntax) === 'daemon'
  const value = isKeyword ? node.nextSibling?.nextSibling : null
  if (!value || textOf(value, syntax) !== 'True' || isWaitedFor(syntax)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} the thread is made a daemon, and nothing waits for it: it is cut off when the main thread has ended.`
  return { key: 'daemon-cut-off', line, text, explains: ofWait }
}

/**
 * Threads are started, something comes after that, and nothing in the program waits for anything. A timer is not there
 * to be waited for.
 */
export function neverWaits({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'start' || isWaitedFor(syntax) || /\bTimer\(/.test(syntax.text)) return null
  const after = syntax.text.slice(node.to).replaceAll(/^[ \t]*[\w.]+\.start\(\).*$/gm, '')
  if (after.trim() === '') return null
  const line = lineOf(node, syntax)
  const then = /\bsleep\(/.test(after)
    ? 'a sleep is over at its time, whether the thread has ended or not'
    : 'the main thread goes on at once'
  const join = /\(/.test(receiver)
    ? 'Keep the thread under a name: its `join()` would wait.'
    : `\`${receiver}.join()\` would wait.`
  const text = `On line ${line} \`${receiver}.start()\` begins a thread, and nothing waits for its end: ${then}. ${join}`
  return { key: 'never-waits', line, text, explains: ofWait }
}

// `", ".join(names)` puts texts together, and waits for nobody.
const WAITS =
  /(?<!["'])\.(join|wait|wait_for|is_alive|get|result|acquire|shutdown|map|submit)\b|Executor/
const FOR_AN_END = /(?<!["'])\.(join|is_alive|result|shutdown|map|submit)\b|Executor/

/** Whether anybody may wait for a thread: what threads wait for themselves, is no end of theirs. */
function isWaitedFor(syntax: Syntax): boolean {
  if (FOR_AN_END.test(syntax.text)) return true
  const targets = new Set(Array.from(syntax.text.matchAll(/\btarget=(\w+)/g), ([, name]) => name))
  const own = definitions(syntax).filter(({ name }) => targets.has(name))
  return Array.from(syntax.text.matchAll(new RegExp(WAITS, 'g'))).some(
    ({ index }) => !own.some(({ node }) => node.from <= index && index < node.to),
  )
}
