/** Waits that do not wait, or give up, or are not asked again, or that nothing can end. */
import { lineOf, textOf, type Syntax } from '../syntax.ts'
import { around, ofDeadlock, ofState, ofWait, type Call, type Habit } from './habit.ts'

/** A lock that nobody waits for. */
export function doesNotWait({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'acquire' || !/^\((blocking\s*=\s*)?(False|0)\b/.test(args)) return null
  if (around(node, 'WhileStatement')) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.acquire${args}\` does not wait: if another thread holds \`${receiver}\` it answers False at once. Then what should be done under it is left out, or done without it.`
  return { key: 'does-not-wait', line, text, explains: ofState }
}

/** A wait for a thread, or for a lock, that ends without it, and nobody asks which it was. */
export function givesUp({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (!/^\((blocking\s*=\s*)?(True\s*,\s*)?(timeout\s*=|[\d.]+\s*,?\s*\))/.test(args)) return null
  if (node.parent?.name !== 'ExpressionStatement') return null
  const line = lineOf(node, syntax)
  const words = `On line ${line} \`${receiver}.${method}${args}\` waits as long as that and no longer.`
  if (method === 'join' && !/\.is_alive\b/.test(syntax.text)) {
    const text = `${words} Then it goes on, whether the thread has ended or not. \`${receiver}.join()\` waits for its end.`
    return { key: 'gives-up', line, text, explains: ofWait }
  }
  if (method !== 'acquire' || /^\([\d.]/.test(args)) return null
  const text = `${words} Then it answers False, and what comes after it is done without \`${receiver}\`, because nobody looks at the answer.`
  return { key: 'gives-up', line, text, explains: ofState }
}

/** `wait()` of a condition, which is not asked again afterwards. */
export function asksOnce({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'wait' || around(node, 'WhileStatement')) return null
  const asked = around(node, 'IfStatement')
  if (asked === null) return null
  const held = around(asked, 'WithStatement')
  if (held === null || !textOf(held, syntax).startsWith(`with ${receiver}`)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.wait()\` is under an \`if\`: when the thread goes on, another one may have been there before it. Ask again, with \`while\` in place of \`if\`.`
  return { key: 'if-for-while', line, text, explains: ofWait }
}

/** What is taken, and nowhere in the program given back: as a rule a release was forgotten. */
export function neverReleased({ receiver, method, node }: Call, calls: Call[], syntax: Syntax) {
  if (method !== 'acquire' || calls.some((call) => call.method === 'release')) return null
  if (/\.release\b/.test(syntax.text)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.acquire()\` takes it, and nowhere in the program is there a \`release()\`. \`with ${receiver}:\` gives it back by itself.`
  return { key: 'never-released', line, text, explains: ofDeadlock }
}

/** A wait that nothing in the program can end. */
export function nobodyWakes({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'wait' || args !== '()') return null
  const name = receiver.split('.').at(-1) ?? ''
  if (!/^\w+$/.test(name)) return null
  const making = new RegExp(String.raw`\b${name}\s*=\s*(\w+\.)?(Event|Condition)\(`)
  const kind = making.exec(syntax.text)?.[2]
  const wakers = kind === 'Event' ? /\.set\b/ : /\.notify(_all)?\b/
  if (kind === undefined || wakers.test(syntax.text)) return null
  const line = lineOf(node, syntax)
  const waker = kind === 'Event' ? 'set()' : 'notify_all()'
  const text = `On line ${line} \`${receiver}.wait()\` waits for ever: nowhere in the program is there a \`${waker}\` that would end it.`
  return { key: 'nobody-wakes', line, text, explains: ofDeadlock }
}
