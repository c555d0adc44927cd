/** A check of a stranger's program: what is no Python is noticed before anything runs. */
import { expect, test } from 'vitest'
import { exercise, explored, outcome } from '../grader/example.ts'
import type { CheckKernel } from '../grader/check.ts'
import type { ExploreOptions } from '../protocol/explore.ts'
import { checkWatched } from './watched.ts'

/** A kernel whose answers to a compilation and to an exploration are given. */
function answering(compiled: ReturnType<typeof outcome>) {
  const asked: ExploreOptions[] = []
  const kernel: CheckKernel = {
    explore: async (request) => {
      asked.push(request)
      return request.compileOnly
        ? explored([compiled], { complete: true })
        : explored([outcome({ output: ['done'] })], { complete: true })
    },
    examine: async () => Promise.reject(new Error('nothing to look at')),
  }
  return { kernel, asked }
}

const printsDone = exercise([{ type: 'output-line', text: 'done' }, { type: 'no-exception' }])

test('a program that does not compile is not explored', async () => {
  const uncaught = {
    thread: 0,
    name: 'MainThread',
    line: 1,
    text: "SyntaxError: '(' was never closed",
    marked: 'x = (\n    ^',
  }
  const { kernel, asked } = answering(
    outcome({ status: 'exception', detail: uncaught.text, uncaught }),
  )
  const { verdict } = await checkWatched(kernel, printsDone, 'x = (', {})
  expect(asked.map(({ compileOnly }) => compileOnly)).toEqual([true])
  expect(verdict).toMatchObject({
    status: 'failed',
    findings: [{ check: 'no-exception', lines: [1], marked: uncaught.marked }],
  })
})

test('one that compiles is explored, and compiled once for all its explorations', async () => {
  const { kernel, asked } = answering(outcome())
  const { verdict } = await checkWatched(kernel, printsDone, 'print("done")', {})
  expect(verdict?.status).toBe('passed')
  expect(asked.map(({ compileOnly = false }) => compileOnly)).toEqual([true, false])
})

test('what is stopped while it compiles is not explored', async () => {
  const { kernel, asked } = answering(outcome())
  const stop = new AbortController()
  const stopping: CheckKernel = {
    ...kernel,
    explore: async (request) => {
      stop.abort()
      return kernel.explore(request)
    },
  }
  const { signal } = stop
  const { verdict } = await checkWatched(stopping, printsDone, 'print("done")', { signal })
  expect(verdict).toBeNull()
  expect(asked.map(({ compileOnly = false }) => compileOnly)).toEqual([true])
})

test('a stranger’s program has twice the time of a learner’s check', async () => {
  const { kernel, asked } = answering(outcome())
  await checkWatched(kernel, printsDone, 'print("done")', {})
  expect(asked.at(-1)?.seconds).toBe(2 * printsDone.seconds)
})
