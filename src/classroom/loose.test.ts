import { expect, test } from 'vitest'
import { solution } from './example.ts'
import { gradebook } from './gradebook.ts'
import { looseProgram } from './loose.ts'
import { cellsOf } from './review.ts'
import { pastedSources, readSources } from './sources.ts'

const ids = ['safe-increment', 'increment', 'count-in-chunks']
const read = async (name: string, text = solution) => {
  const [row] = await readSources(looseProgram(name, text, ids))
  return row!.handIn
    ? [row!.handIn.name, row!.handIn.exercises[0]?.exercise, row!.handIn.exercises[0]?.claim]
    : row!.trouble
}

test('the name of a program says for which exercise it is, and whose', async () => {
  const id = 'safe-increment'
  expect(await read('safe_increment.py')).toEqual(['safe_increment.py', id, 'unchecked'])
  expect(await read('safe_increment (1).py')).toEqual(['safe_increment (1).py', id, 'unchecked'])
  expect(await read('safe_increment_ada.py')).toEqual(['ada', id, 'unchecked'])
  expect(await read('Ada Lovelace - Safe-Increment.PY')).toEqual(['Ada Lovelace', id, 'unchecked'])
  expect(await read('increment.py')).toEqual(['increment.py', 'increment', 'unchecked'])
})

test('a name that says nothing, and a program that is too long, are refused with what to do', async () => {
  expect(await read('main.py')).toContain('call it, for example, safe_increment.py')
  expect(await read('safe_increment.py', 'x'.repeat(50_001))).toContain('a program may have 50,000')
})

test('links are found in a pasted message', () => {
  const pasted = 'Hello, here is mine: <https://example.org/review/#h=abc>. Thanks'
  expect(pastedSources(pasted)).toEqual([
    { from: 'link 1', text: 'https://example.org/review/#h=abc' },
  ])
})

test('a program that comes alone has no time at which it was handed in', async () => {
  const rows = await readSources(looseProgram('safe_increment.py', solution, ['safe-increment']))
  expect(rows[0]?.handIn?.made).toBe(0)
  expect(gradebook(rows, cellsOf(rows))).not.toContain('1970')
})
