/** Under which name the work at an assigned exercise is kept. */
import type { Assigned } from '../../classroom/assignment.ts'

/**
 * The exercise's own name, so that what is done anywhere counts everywhere; but with a teacher's own
 * starter program it is another piece of work.
 *
 * @param key the assignment's, from `assignmentKey`
 */
export function keptId(item: Extract<Assigned, { exercise: string }>, key: string): string {
  // In one browser the beginning is enough, and older builds have kept work under no more of it.
  return item.starter === undefined ? item.exercise : `${item.exercise}~${key.slice(0, 10)}`
}
