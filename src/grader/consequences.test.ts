/** One mistake, one finding: what only follows is left out, and nothing else is. */
import { expect, test } from 'vitest'
import { exercise, explored, outcome } from './example.ts'
import { grade } from './grade.ts'

const asked = exercise([
  { type: 'final-value', name: 'total', expression: 'total', equals: '9' },
  { type: 'final-value', name: 'words', expression: 'words', equals: '2' },
  { type: 'output-line', name: 'told', text: 'Total: 9' },
])

const ended = (total: string, words: string, line: string, count = 1) =>
  outcome({ watched: { total, words }, output: [line], count })

const told = (...outcomes: ReturnType<typeof outcome>[]) => {
  const { findings, consequences, summary } = grade(asked, explored(outcomes))
  return { told: findings.map(({ check }) => check), consequences, summary }
}

test('a value that is wrong is told once, not again by what is made of it', () => {
  expect(told(ended('9', '2', 'Total: 9', 5), ended('7', '1', 'Total: 7', 3))).toEqual({
    told: ['total'],
    consequences: ['words', 'told'],
    summary: 'Not passed: 3 of 8 schedules explored went wrong.',
  })
})

test('what also goes wrong where the value is right is another mistake', () => {
  expect(told(ended('9', '2', 'Total: 0'), ended('7', '2', 'Total: 7')).told).toEqual([
    'total',
    'told',
  ])
  expect(told(ended('9', '1', 'Total: 9'), ended('7', '2', 'Total: 7'))).toMatchObject({
    told: ['total', 'words'],
    consequences: ['told'],
  })
})

test('what threads did, and how it is written, is never taken for a consequence', () => {
  const both = exercise([
    { type: 'final-value', name: 'total', expression: 'total', equals: '9' },
    { type: 'virtual-time', name: 'quick', max: 1 },
    { type: 'concurrency', name: 'together', region: 'work', min: 2 },
  ])
  const { findings } = grade(
    both,
    explored([outcome({ watched: { total: '7' }, virtualSeconds: 2 })]),
  )
  expect(findings.map(({ check }) => check)).toEqual(['total', 'quick', 'together'])
})
