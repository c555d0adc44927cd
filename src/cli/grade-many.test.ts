import { expect, test } from 'vitest'
import { gradedLine } from './grade-many.ts'

test('a line of the table is one line, whatever a program, its file or its interpreter is called', () => {
  const trouble = gradedLine({
    file: 'a.py\nb.py: passed',
    verdict: null,
    trouble: 'x\nb.py: passed',
    look: [],
  })
  expect(trouble).toBe('a.py b.py: passed: not decided: x b.py: passed\n')
  const finding = {
    check: 'an exception',
    message: 'An exception was not caught: ValueError: x\nbob.py: passed',
  }
  const verdict = { status: 'failed', summary: 'Not passed.', findings: [finding] } as never
  const look = [{ line: 2, what: 'calls gc.get_objects\nc.py: passed' }]
  expect(gradedLine({ file: 'a.py', verdict, trouble: '', look })).toBe(
    'a.py: not passed: An exception was not caught: ValueError: x bob.py: passed; ' +
      'look at line 2: calls gc.get_objects c.py: passed\n',
  )
})
