/** Sentences of goals, and the checks that test each. */
import { expect, test } from 'vitest'
import { inYaml } from './example.ts'
import { loadExercises, loadSaid } from './load.ts'
import { faultsIn, sentences, told } from './says.ts'

test.each([
  ['Mend it. It hangs.', ['Mend it.', 'It hangs.']],
  ['Why? Because!\nSo  be it', ['Why?', 'Because!', 'So  be it']],
  ['Print `All. Done` now. `work` stays.', ['Print `All. Done` now.', '`work` stays.']],
  ['It takes 5.5 seconds, e.g. here.\n\n\nNext', ['It takes 5.5 seconds, e.g. here.', 'Next']],
  [
    '(It is asked first.) Then it says “go.” Nobody waits.',
    ['(It is asked first.)', 'Then it says “go.”', 'Nobody waits.'],
  ],
  ['', []],
])('%j is split', (text, found) => {
  expect(sentences(text)).toEqual(found)
})

const goal = 'Mend it. The total is right.'

test('a sentence has all that is said of any part of it', () => {
  const says = { 'Mend it': ['story'], 'The total': ['total'], 'is right': ['no-deadlock'] }
  expect(told(goal, says).map(({ by }) => by)).toEqual([['story'], ['total', 'no-deadlock']])
  expect(faultsIn(goal, says, ['total', 'no-deadlock'])).toEqual([])
})

test('an open sentence, a part that is nowhere and a check that is none are told', () => {
  const faults = faultsIn(goal, { 'Mend it': ['sum'], 'The sum': ['total'] }, ['total'])
  expect(faults.map(({ part, fault }) => [part, fault])).toEqual([
    ['Mend it', 'names no check: sum'],
    ['The sum', 'is not in any sentence of the goal'],
    [null, 'says nothing of “The total is right.”'],
  ])
})

test('an exercise whose sentences are not all held is refused', () => {
  const [fault] = inYaml('wrong:\n', 'says:\n  Start: output-lines\nwrong:\n')
  expect(fault).toMatchObject({ key: 'says.Start', fault: 'names no check: output-lines' })
  expect(inYaml('wrong:\n', 'says:\n  Start five: output-line\nwrong:\n')).toEqual([])
})

test('each exercise of the course in which one writes says what holds its goal', () => {
  const silent = loadExercises().filter(({ id, breakIt }) => !breakIt && !loadSaid(id))
  expect(silent.map(({ id }) => id)).toEqual([])
})
