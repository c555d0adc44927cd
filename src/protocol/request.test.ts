import { expect, test } from 'vitest'
import { readRequest } from './request.ts'
import { RunRequest } from './run.ts'

test('a program that is too long is told of in a sentence', () => {
  const program = 'x'.repeat(1_000_001)
  expect(() => readRequest(RunRequest, { run: 1, program })).toThrow(
    'A program of more than a million characters is not run: make it shorter.',
  )
})

test('what no user can have caused names its place', () => {
  expect(() => readRequest(RunRequest, { run: -1, program: '' })).toThrow(/^run: /)
})

test('a request that is in order is filled up', () => {
  expect(readRequest(RunRequest, { run: 1, program: '' })).toMatchObject({
    clock: 'real',
    files: {},
  })
})
