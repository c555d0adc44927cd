/** Every quiz's program through the real kernel: the author's key must be what exploration finds. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace } from '../../.ci/pace.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { disagreements } from './disagreements.ts'
import { explorationOf } from './find.ts'
import { gradeQuiz } from './grade.ts'
import { loadQuiz, quizIds } from './load.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

describe.each(quizIds())('the quiz %s', (id) => {
  const parsed = loadQuiz(id)

  test('is answered by exploration as its author answers it', async () => {
    // With generous time, so that a busy machine does not change what is found.
    const { program } = parsed.quiz
    const result = await kernel.explore({
      ...explorationOf(parsed.quiz),
      program,
      seconds: 50 * pace(),
    })
    expect(result.interrupted).toBe('')
    expect(disagreements(parsed, result).join('\n\n')).toBe('')
    // Anyone who knows the answer can get all of it right.
    expect(gradeQuiz(parsed.quiz, parsed.key, result).isRight).toBe(true)
  })

  test('has something that can happen and something that cannot', () => {
    expect(new Set(parsed.key)).toEqual(new Set([true, false]))
  })
})
