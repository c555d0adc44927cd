/**
 * One examined schedule → what happened in it, in sentences. Pure.
 *
 * Only what the examination shows is told: where nothing typical is found, nothing is claimed.
 */
import type { ExamineResult } from '../../protocol/explore.ts'
import type { Finding } from '../verdict.ts'
import { checkThenAct } from './check-then-act.ts'
import { deadlock } from './deadlock.ts'
import { lostUpdate } from './lost-update.ts'
import { order } from './order.ts'
import { race } from './race.ts'
import { sameRead } from './same-read.ts'
import type { Story } from './story.ts'

/**
 * @param finding what a check found; `examined` is of its schedule
 * @param program its text, to quote lines
 * @returns null where there is nothing to add
 */
export function explain(
  { type, about, lines, threads }: Finding,
  examined: ExamineResult,
  program: string,
): Story | null {
  const { accesses } = examined
  const { variable } = about
  switch (type) {
    case 'no-deadlock':
      return deadlock(examined, program)
    case 'no-exception': {
      const thread = accesses.find(({ name }) => threads.includes(name))?.thread
      const clue = { thread, line: about.line }
      if (examined.outcome.preemptions === 0) return checkThenAct(accesses, program, clue)
      return checkThenAct(accesses, program, clue) ?? lostUpdate(accesses, variable)
    }
    case 'race-free':
      return variable === undefined ? null : race(accesses, variable, lines, threads)
    case 'output-order':
      return order(examined, about.output ?? [], program)
    case 'output-exact':
      return order(examined, about.output ?? [], program) ?? interference(examined, program)
    case 'output-line':
      return interference(examined, program) ?? sameRead(accesses)
    case 'final-value':
      return interference(examined, program, variable)
    default:
      return null
  }
}

/** Threads that came into each other's way; only where one was interrupted at all. */
function interference(
  { accesses, outcome }: ExamineResult,
  program: string,
  variable?: string,
): Story | null {
  if (outcome.preemptions === 0) return null
  return lostUpdate(accesses, variable) ?? checkThenAct(accesses, program, { variable })
}
