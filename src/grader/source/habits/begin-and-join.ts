/** Threads that are begun and waited for in the wrong way: one at a time, only the last of them, or not begun at all. */
import { all, lineOf, textOf, type Node, type Syntax } from '../syntax.ts'
import { around, notText, oneAtATime, ofState, ofWait, type Call, type Habit } from './habit.ts'

/** A start, or a submit, whose end is waited for in the same round of the loop. */
export function waitsInTheLoop(call: Call, calls: Call[], syntax: Syntax): Habit | null {
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
export function joinsTheLast({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
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
  const text = `On line ${line} \`${receiver}.join()\` is after the loop, where \`${receiver}\` is the last thread: the others are not waited for. Each of them needs a join.`
  return { key: 'joins-the-last', line, text, explains: ofWait }
}

/** `t.run()` runs in the thread that calls it. */
export function runForStart({ receiver, method, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'run' || /^(self|super\(\)|asyncio|subprocess|loop|runner)$/.test(receiver)) {
    return null
  }
  if (!/\bThread\b/.test(syntax.text)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} \`${receiver}.run()\` is an ordinary call: no thread begins, and the caller does the work itself. \`${receiver}.start()\` begins a thread, which then calls \`run\`.`
  return { key: 'run-for-start', line, text, explains: notText }
}

/** `[t.join() for t in threads]` as results: a text's join has an argument, a thread's answers nothing. */
export function joinReturns({ receiver, method, args, node }: Call, syntax: Syntax): Habit | null {
  if (method !== 'join' || args !== '()') return null
  let used: Node | null = node.parent
  if (/Comprehension/.test(used?.name ?? '')) used = used?.parent ?? null
  if (used === null || /^(ExpressionStatement|Script|Body)$/.test(used.name)) return null
  const line = lineOf(node, syntax)
  const text = `On line ${line} the value of \`${receiver}.join()\` is used, which is None: what a thread's function returns is dropped. Let the thread put its result where the others find it.`
  return { key: 'join-returns', line, text, explains: ofState }
}
