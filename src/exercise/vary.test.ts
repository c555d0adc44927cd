/** Other data in exercise.yaml: what is refused, and how the rest is used. */
import { expect, test } from 'vitest'
import { folder, problems, yaml } from './example.ts'
import { parseExercise } from './parse.ts'

const vary = `vary:
  - name: fewer
    called: two threads
    replace: { THREADS: 2, work: { '"a"': '"b"' } }
    checks: { output-line: { text: Both done } }
    against: [a]
`

const changed = (from: string, to: string) =>
  problems({ 'exercise.yaml': yaml + vary.replace(from, to) })

test('values are texts of Python, numbers too', () => {
  const { exercise } = parseExercise('join', { ...folder, 'exercise.yaml': yaml + vary })
  expect(exercise.vary).toMatchObject([
    { name: 'fewer', replace: { THREADS: '2', work: { '"a"': '"b"' } } },
  ])
})

test.each([
  ['checks: { output-line:', 'checks: { another:', 'vary[0].checks.another', 'no check "another"'],
  [
    '{ text: Both done }',
    '{ max: 2, equals: 3 }',
    'vary[0].checks.output-line.equals',
    'means nothing',
  ],
  ['against: [a]', 'against: [z]', 'vary[0].against[0]', 'no wrong program "z"'],
  ['against: [a]', 'against: []', 'vary[0].against', 'is empty'],
  ['THREADS: 2', String.raw`THREADS: "[1,\n2]"`, 'vary[0].replace.THREADS', ''],
  ['name: fewer', 'name: Fewer threads', 'vary[0].name', 'lower-case'],
])('%s → %s is refused', (from, to, key, fault) => {
  expect(changed(from, to)).toMatchObject([{ key, fault: expect.stringContaining(fault) }])
})

test('a wrong program can have lost its data', () => {
  const lost = yaml.replace('a: output-line', 'a: data-stays')
  expect(problems({ 'exercise.yaml': lost })).toHaveLength(1)
  expect(problems({ 'exercise.yaml': lost + vary })).toEqual([])
})
