/**
 * What is often the mistake, and seldom right: a join in the loop that starts, a lock of each call's own,
 * `run()` for `start()`, an `if` around `wait()`, a wait that gives up, or that nobody ends. Told only of a program with a fault that it explains.
 */
import type { Check } from '../../exercise/check.ts'
import type { Slip } from './slips.ts'
import { definitions } from './find.ts'
import { all, children, lineOf, textOf, type Node, type Syntax } from './syntax.ts'

export interface Habit extends Slip {
  /** The checks whose failure it can explain. */
  explains: ReadonlySet<Check['type']>
}

const oneAtATime = new Set<Check['type']>([
  'freedom',
  'concurrency',
  'virtual-time',
  'output-order',
  'output-exact',
])
const ofState = new Set<Check['type']>([
  'final-value',
  'race-free',
  'output-line',
  'output-exact',
  'concurrency',
  'provenance',
])
const ofWait = new Set<Check['type']>([
  'no-exception',
  'final-value',
  'output-line',
  'output-order',
  'output-exact',
])
const ofDeadlock = new Set<Check['type']>(['no-deadlock'])
const notText = new Set<Check['type']>([...oneAtATime, ...ofState, ...ofWait, 'terminates'])

/** A call of a method: `t.join()` → the receiver's text, the method, the text of the arguments. */
function methodCall(node: Node, syntax: Syntax) {
  const callee = node.name === 'CallExpression' ? node.firstChild : null
  if (callee?.name !== 'MemberExpression' || !callee.firstChild || !callee.lastChild) return null
  const args = node.lastChild === null ? '' : textOf(node.lastChild, syntax)
  const [receiver, method] = [callee.firstChild, callee.lastChild]
  return { receiver: textOf(receiver, syntax), method: textOf(method, syntax), args, node }
}

type Call = NonNullable<ReturnType<typeof methodCall>>

const callsIn = (root: Node, syntax: Syntax): Call[] =>
  all(root).flatMap((node) => methodCall(node, syntax) ?? [])

/** The nearest node around it of one of these names, within its function: what a lambda does, it does later. */
function around(node: Node, ...names: string[]): Node | null {
  for (let at = node.parent; at !== null && !/^(FunctionD|Lambda)/.test(at.name); at = at.parent) {
    if (names.includes(at.name)) return at
  }
  return null
}

/** A start, or a submit, whose end is waited for in the same round of the loop. */
function waitsInTheLoop(call: Call, calls: Call[], syntax: Syntax): Habit | null {
  const isJoin = call.method === 'join'
  if (!isJoin && call.method !== 'result') return null
  const loop = around(call.node, 'ForStatement', 'WhileStatement')
  if (loop === null) return null
  const began = calls.find(({ method, receiver, node }) => {
    if (around(node, 'ForStatement', 'WhileStatement')?.from !== loop.from) return false
    return isJoin
      ? method === 'start' && receiver === call.receiver && node.from < call.node.from
      : method === 'submit' && node.from <= call.node.from
  })
  if (!began) return null
  const text = `On line ${lineOf(call.node, syntax)} \`${call.receiver.length > 30 ? '' : call.receiver}.${call.method}()\` is in the loop that ${isJoin ? 'starts the threads' : 'submits'}: each round waits until this one is done, before the next one begins. First begin them all, then wait.`
  return { key: 'waits-in-the-loop', line: lineOf(call.node, syntax), text, explains: oneAtATime }
}

/** `thread.join()` behind the loop over the threads, or the one that makes them: there the name means the last of them. */
function joinsTheLast({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'join' || !/^\w+$/.test(receiver)) return null
  const sets = all(syntax.root).filter(
    ({ name, firstChild }) =>
      name === 'AssignStatement' && firstChild !== null && textOf(firstChild, syntax) === receiver,
  )
  const isInside = (one: Node, loop: Node): boolean => loop.from <= one.from && one.to <= loop.to
  const isOver = (loop: Node): boolean => {
    const [, targets = ''] = /^for\s+(.+?)\s+in\b/s.exec(textOf(loop, syntax)) ?? []
    return targets.split(/\W+/).includes(receiver) || sets.some((one) => isInside(one, loop))
  }
  const loops = all(syntax.root).filter((one) => one.name === 'ForStatement' && isOver(one))
  const isListed = around(node, 'ArrayComprehensionExpression', 'ComprehensionExpression') !== null
  if (isListed || loops.some((loop) => isInside(node, loop))) return null
  if (!loops.some((one) => one.to <= node.from)) return null
  if (sets.some((one) => !loops.some((loop) => isInside(one, loop)))) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.join()\` is after the loop, where \`${receiver}\` is the last thread: the others are not waited for. It takes a join for each.`
  return { key: 'joins-the-last', line, text, explains: ofWait }
}

/** A daemon that nobody waits for is cut off. */
function cutOff(node: Node, syntax: Syntax): Habit | null {
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
function neverWaits({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
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

const WAITS = /\.(join|wait|wait_for|is_alive|get|result|acquire|shutdown|map|submit)\b|Executor/
const FOR_AN_END = /\.(join|is_alive|result|shutdown|map|submit)\b|Executor/

/** Whether anybody may wait for a thread: what threads wait for themselves, is no end of theirs. */
function isWaitedFor(syntax: Syntax): boolean {
  if (FOR_AN_END.test(syntax.text)) return true
  const targets = new Set(Array.from(syntax.text.matchAll(/\btarget=(\w+)/g), ([, name]) => name))
  const own = definitions(syntax).filter(({ name }) => targets.has(name))
  return Array.from(syntax.text.matchAll(new RegExp(WAITS, 'g'))).some(
    ({ index }) => !own.some(({ node }) => node.from <= index && index < node.to),
  )
}

/** `t.run()` runs in the thread that calls it. */
function runForStart({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'run' || /^(self|super\(\)|asyncio|subprocess|loop|runner)$/.test(receiver)) {
    return null
  }
  if (!/\bThread\b/.test(syntax.text)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.run()\` is an ordinary call: no thread begins, and the caller does the work itself. \`${receiver}.start()\` begins a thread, which then calls \`run\`.`
  return { key: 'run-for-start', line, text, explains: notText }
}

/** A lock that nobody waits for. */
function doesNotWait({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'acquire' || !/^\((blocking\s*=\s*)?(False|0)\b/.test(args)) return null
  if (around(node, 'WhileStatement')) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.acquire${args}\` does not wait: if another thread holds \`${receiver}\` it answers False at once. Then what should be done under it is left out, or done without it.`
  return { key: 'does-not-wait', line, text, explains: ofState }
}

/** A wait for a thread, or for a lock, that ends without it, and nobody asks which it was. */
function givesUp({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (!/^\((blocking\s*=\s*)?(True\s*,\s*)?(timeout\s*=|[\d.]+\s*,?\s*\))/.test(args)) return null
  if (node.parent?.name !== 'ExpressionStatement') return null
  const line = lineOf(node, syntax)
  const words = `On line ${line} \`${receiver}.${method}${args}\` waits as long as that and no longer.`
  if (method === 'join' && !/\.is_alive\b/.test(syntax.text)) {
    const text = `${words} Then it goes on, whether the thread has ended or not. \`${receiver}.join()\` waits for its end.`
    return { key: 'gives-up', line, text, explains: ofWait }
  }
  if (method !== 'acquire' || /^\([\d.]/.test(args)) return null
  const text = `${words} Then it answers False, and what comes after it is done without \`${receiver}\`, as nobody looks at the answer.`
  return { key: 'gives-up', line, text, explains: ofState }
}

/** `wait()` of a condition, which is not asked again afterwards. */
function asksOnce({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'wait' || around(node, 'WhileStatement')) return null
  const asked = around(node, 'IfStatement')
  if (asked === null) return null
  const held = around(asked, 'WithStatement')
  if (held === null || !textOf(held, syntax).startsWith(`with ${receiver}`)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.wait()\` is under an \`if\`: when the thread goes on, another one may have been there before it. Ask again, with \`while\` in place of \`if\`.`
  return { key: 'if-for-while', line, text, explains: ofWait }
}

/** `[t.join() for t in threads]` as results: a text's join has an argument, a thread's answers nothing. */
function joinReturns({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'join' || args !== '()') return null
  let used: Node | null = node.parent
  if (/Comprehension/.test(used?.name ?? '')) used = used?.parent ?? null
  if (used === null || /^(ExpressionStatement|Script|Body)$/.test(used.name)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} the value of \`${receiver}.join()\` is used, which is None: what a thread's function returns is dropped. Let the thread put its result where the others find it.`
  return { key: 'join-returns', line, text, explains: ofState }
}

/** What is taken, and nowhere in the program given back: as a rule a release was forgotten. */
function neverReleased({ receiver, method, node }: Call, calls: Call[], syntax: Syntax) {
  if (method !== 'acquire' || calls.some((call) => call.method === 'release')) return null
  if (/\.release\b/.test(syntax.text)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.acquire()\` takes it, and nowhere in the program is there a \`release()\`. \`with ${receiver}:\` gives it back by itself.`
  return { key: 'never-released', line, text, explains: ofDeadlock }
}

/** A wait that nothing in the program can end. */
function nobodyWakes({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
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

const SHARED = /\b(Lock|RLock|Semaphore|BoundedSemaphore|Barrier|Condition|local)$/

/** What is made by this call, where only sharing it makes sense: "Lock"; else null. */
function made(node: Node, syntax: Syntax): string | null {
  if (node.name !== 'CallExpression' || node.firstChild === null) return null
  return SHARED.exec(textOf(node.firstChild, syntax))?.[1] ?? null
}

/** A lock or barrier made in the very function that uses it, and handed to nobody. */
function madeAnew(node: Node, calls: Call[], syntax: Syntax): Habit | null {
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

/** In the order of the lines. */
export function habits(syntax: Syntax): Habit[] {
  const calls = callsIn(syntax.root, syntax)
  return all(syntax.root).flatMap((node): Habit[] => {
    const call = node.name === 'CallExpression' ? methodCall(node, syntax) : null
    const found = [
      call ? waitsInTheLoop(call, calls, syntax) : null,
      call ? runForStart(call, syntax) : null,
      call ? joinsTheLast(call, syntax) : null,
      cutOff(node, syntax),
      call ? neverWaits(call, syntax) : null,
      call ? doesNotWait(call, syntax) : null,
      call ? givesUp(call, syntax) : null,
      call ? asksOnce(call, syntax) : null,
      call ? joinReturns(call, syntax) : null,
      call ? neverReleased(call, calls, syntax) : null,
      call ? nobodyWakes(call, syntax) : null,
      madeAnew(node, calls, syntax),
    ]
    return found.filter((habit) => habit !== null)
  })
}
