/**
 * What is often the mistake, and seldom right, wherever in a program it stands; `habits/` has one idea a file. Told only of a
 * program with a fault that it explains.
 */
import { joinReturns, joinsTheLast, runForStart, waitsInTheLoop } from './habits/begin-and-join.ts'
import { callsIn, methodCall, type Habit } from './habits/habit.ts'
import { madeAnew } from './habits/made-anew.ts'
import { cutOff, neverWaits } from './habits/nobody-waits.ts'
import { asksOnce, doesNotWait, givesUp, neverReleased, nobodyWakes } from './habits/waits.ts'
import { all, type Syntax } from './syntax.ts'

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
