/** Which words tell an uncaught exception: the author's where they are about this one, else plain ones. */
import { expect, test } from 'vitest'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'

const words = { message: 'Two orders cannot be compared.', lookAt: 'What is compared?' }
const asked = exercise([{ type: 'no-exception', of: 'TypeError: .*not supported', ...words }])

const found = (detail: string) => {
  const uncaught = { thread: 1, name: 'Thread-1 (cook)', line: 9, text: detail, marked: '' }
  const outcomes = [outcome({ status: 'exception', detail, uncaught }), outcome()]
  return grade(asked, explored(outcomes)).findings[0]
}

test('the words of the author are for the exceptions that they are about', () => {
  const finding = found("TypeError: '<' not supported between instances of 'Order' and 'Order'")
  expect(finding?.message).toContain('Two orders cannot be compared. An exception was not caught')
  expect(finding).toMatchObject({ hint: 'own', lookAt: 'What is compared?' })
})

test('what the author has thought of is no slip, though it comes under every schedule', () => {
  const detail = "TypeError: '<' not supported between instances of 'Order' and 'Order'"
  const outcomes = [outcome({ status: 'exception', detail })]
  expect(grade(asked, explored(outcomes)).findings[0]?.hint).toBe('own')
  const plain = exercise([{ type: 'no-exception', ...words }])
  expect(grade(plain, explored(outcomes)).findings[0]?.hint).toBe('traceback-of-a-slip')
})

test('another exception is told plainly', () => {
  const finding = found('ValueError: too many values to unpack (expected 2, got 3)')
  expect(finding?.message).toMatch(/^An exception was not caught: ValueError: too many values/)
  expect(finding).toMatchObject({ hint: 'traceback', lines: [9] })
  expect(found('OverTypeError: not supported')?.hint).toBe('traceback')
})
