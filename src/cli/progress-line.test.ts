/** The progress of an exploration: for a terminal only. */
import { expect, test } from 'vitest'
import { ENDLESS, ProgressLine } from './progress-line.ts'

function written(isTTY: boolean, use: (line: ProgressLine) => void): string {
  let text = ''
  use(new ProgressLine({ isTTY, write: (part) => (text += part) }))
  return text
}

test('a terminal sees one line that is written over, then cleared', () => {
  const text = written(true, (line) => {
    line.show({ schedules: 1200, of: 5000 })
    line.show({ schedules: 1300, of: ENDLESS })
    line.clear()
  })
  expect(text.split('\r\x1b[K')).toEqual([
    '',
    '1,200 of 5,000 schedules (Ctrl-C stops)',
    '1,300 schedules (Ctrl-C stops)',
    '',
  ])
})

test('a file or a pipe sees nothing', () => {
  const text = written(false, (line) => {
    line.show({ schedules: 1, of: 2 })
    line.clear()
  })
  expect(text).toBe('')
})
