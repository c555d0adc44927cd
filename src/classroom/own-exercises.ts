/**
 * Exercises that a teacher wrote: what a review knows of them comes from the link of the teacher's own assignment. A
 * hand-in has their text, too; but a learner can write another one there, which everything passes.
 */
import type { Exercise } from '../exercise/exercise.ts'
import { inWords, parseOwn } from '../exercise/own.ts'
import { readAssignment, type Assignment } from './assignment.ts'

/** Each by its name. @throws Error for the first one that cannot be used, saying why */
export function ownExercisesOf({ items }: Assignment): Map<string, Exercise> {
  const found = new Map<string, Exercise>()
  for (const item of items) {
    if (!('exercise' in item) || item.own === undefined) continue
    const read = parseOwn(item.exercise, item.own)
    if ('problems' in read) {
      throw new Error(
        `An exercise of this assignment cannot be used. ${inWords(read.problems[0]!)}`,
      )
    }
    found.set(item.exercise, read.exercise)
  }
  return found
}

/**
 * The exercises of the teacher's own in an assignment.
 *
 * @param link the assignment's
 * @throws Error that says what is wrong with the link, or with an exercise
 */
export async function ownExercises(link: string): Promise<Map<string, Exercise>> {
  const assignment = await readAssignment(link.replace(/^[^#]*#/, ''))
  if (assignment === null) throw new Error('This link is no assignment: it has no "#a=" in it.')
  return ownExercisesOf(assignment)
}
