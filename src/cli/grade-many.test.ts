import { expect, test } from 'vitest'
import { gradedLine } from './grade-many.ts'

test('a line of the table is one line, whatever a program, its file or its interpreter is called', () => {
  const trouble = gradedLine({
    file: 'a.py\nb.py: passed',
    verdict: null,
    trouble: 'x\nb.py: passed',
  })
  expect(trouble).toBe('a.py b.py: passed: not decided: x b.py: passed\n')
  const finding = {
    check: 'an exception',
    message: 'An exception was not caught: ValueError: x\nbob.py: passed',
  }
  const verdict = { status: 'failed', summary: 'Not passed.', findings: [finding] } as never
  expect(gradedLine({ file: 'a.py', verdict, trouble: '' })).toBe(
    'a.py: not passed: An exception was not caught: ValueError: x bob.py: passed\n',
  )
})
