/**
 * Where the author of a quiz and the kernel disagree: CI fails on any such place.
 *
 * One schedule shows that something is possible. Only an exploration that has seen all interleavings
 * shows that something is impossible, so without one nothing may be called impossible.
 */
import { howOften } from '../grader/outcome-rows.ts'
import { describe } from '../exercise/problem.ts'
import type { ExploreResult } from '../protocol/explore.ts'
import { find } from './find.ts'
import type { ParsedQuiz } from './parse.ts'

/** Each disagreement in words: the file, the option, what was found, and the remedy. */
export function disagreements(
  { quiz, key, lines }: ParsedQuiz,
  result: ExploreResult,
  file = `content/quizzes/${quiz.id}.yaml`,
): string[] {
  const all = 'all interleavings were seen'
  return quiz.options.flatMap(({ prediction }, index) => {
    const found = find(prediction, result)
    const blame = (fault: string, remedy: string): string[] => {
      const place = `options[${index}].possible`
      return [describe({ file, key: place, line: lines[index] ?? null, fault, remedy })]
    }
    if (key[index] === true) {
      if (found.how === 'seen') return []
      return found.how === 'impossible'
        ? blame(`is true, but ${all}, and it was in none`, 'Write possible: false; fix `because`.')
        : blame(
            `is true, but it was not seen in ${result.schedules} schedules`,
            'Write possible: false, or raise `schedules` until it is found.',
          )
    }
    if (found.how === 'seen') {
      const often = howOften(found.count, result.schedules)
      const fault = `is false, but it was seen ${often}, first in ${found.schedule}`
      return blame(fault, 'Write possible: true; fix `because`.')
    }
    if (found.how === 'impossible') return []
    return blame(
      `is false, but ${result.schedules} schedules without it prove nothing`,
      `Make the program smaller, or raise \`schedules\`, until ${all.replace('were', 'are')}.`,
    )
  })
}
