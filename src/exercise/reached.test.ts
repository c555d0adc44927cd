/** What an author says about hints: when each has nothing left to say, and which wrong programs it would help. */
import { expect, test } from 'vitest'
import { folder, inYaml, yaml } from './example.ts'
import { parseExercise } from './parse.ts'

const before = `reached: { 1: output-line }
helps: { 1: [a, b], none: c }`
const helps = 'helps: { 1: [a, b], none: c }'

/** The example with these keys about its only hint. */
function parsed(keys: string): ReturnType<typeof parseExercise> {
  return parseExercise('join', { ...folder, 'exercise.yaml': yaml.replace(before, keys) })
}

const faults = (keys: string): string[] => inYaml(before, keys).map(({ fault }) => fault)

test('a hint has the checks that reach it, and a wrong program the hints that would help', () => {
  const { exercise, specimens } = parsed(`reached: { 1: output-line }\n${helps}`)
  expect(exercise.reached).toEqual({ '1': ['output-line'] })
  const wrong = specimens.filter(({ name }) => name.startsWith('wrong-'))
  expect(wrong.map((one) => one.helps)).toEqual([[1], [1], []])
  expect(exercise).not.toHaveProperty('helps')
})

test('a hint that nothing but a pass reaches says so', () => {
  const { exercise } = parsed(`reached: { 1: never }\n${helps}`)
  expect(exercise.reached).toEqual({})
  expect(faults(`reached: { 1: [never, output-line] }\n${helps}`)).toEqual([
    'there is no check "never"',
  ])
})

test('`reached` names hints and checks that there are, and leaves no hint out', () => {
  expect(faults(`reached: { 2: output-line }\n${helps}`)).toEqual([
    'there is no hint 2',
    'does not mention hint 1',
  ])
  expect(faults(`reached: { 1: join }\n${helps}`)).toEqual(['there is no check "join"'])
})

test('`helps` names hints and programs that there are, and leaves no wrong program out', () => {
  expect(faults('reached: { 1: never }\nhelps: { 1: [a, d], 2: b }')).toEqual([
    'there is no wrong-d.py',
    'there is no hint 2',
    'does not mention wrong-c.py',
  ])
})

test('neither key can be left out', () => {
  expect(inYaml(`${before}\n`, '').map(({ key, fault }) => [key, fault])).toEqual([
    ['reached', 'is missing'],
    ['helps', 'is missing'],
  ])
})
