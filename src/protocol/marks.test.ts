import { expect, test } from 'vitest'
import { mostMarks } from './explore.ts'
import { Marked } from './marks.ts'
import { nothingExplored } from './results.ts'

const mark = (line: number) => ({ what: 'calls gc.get_objects', line })
const answer = (...lines: number[]) => ({
  ...nothingExplored('bytecode', { interrupted: '' }),
  marks: lines.map(mark),
})

test('an answer that leaves out what was told before it is given it back', () => {
  const marked = new Marked()
  marked.hear(mark(2))
  expect(marked.in(answer()).marks).toEqual([mark(2)])
})

test('what both say is there once', () => {
  const marked = new Marked()
  marked.hear(mark(2))
  marked.hear(mark(2))
  expect(marked.in(answer(2, 3)).marks).toEqual([mark(2), mark(3)])
})

test('a flood of marks is no longer than a list of them may be', () => {
  const marked = new Marked()
  for (let line = 0; line < 1000; line++) marked.hear(mark(line))
  expect(marked.in(answer(2000)).marks).toHaveLength(mostMarks)
})
