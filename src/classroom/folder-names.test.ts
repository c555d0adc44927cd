import { expect, test } from 'vitest'
import { DistinctNames, folderName } from './folder-names.ts'

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['../../etc/passwd', 'etc passwd'],
  ['Ada/../x', 'Ada . x'],
  ['Ada . . .', 'Ada'],
  ['Ada_4711', 'Ada 4711'],
  ['.hidden', 'hidden'],
  ['C:\\x', 'C x'],
  ['…', 'learner'],
  ['CON', 'learner CON'],
  ['nul.', 'learner nul'],
  ['Aux.json', 'learner Aux.json'],
  ['COM1', 'learner COM1'],
  ['lpt¹', 'learner lpt¹'],
  ['Connie', 'Connie'],
  ['A\u200Bda\uFE0F', 'Ada'],
  ['Zoe\u0308', 'Zoë'],
  ['ab'.repeat(100), 'ab'.repeat(25)],
])('%j is a folder called %j', (name, folder) => {
  expect(folderName(name)).toBe(folder)
})

test('no name ends in what Windows leaves out, whatever is cut', () => {
  for (let length = 1; length < 80; length += 1) {
    expect(folderName(`${'x'.repeat(length)}. . x`)).not.toMatch(/[ .]$/)
  }
})

test('names that are the same to some system are told apart, each once', () => {
  const names = new DistinctNames()
  const all = ['Ada', 'ADA', 'Zoë', 'Zoe\u0308', 'Strauß', 'STRAUSS', 'Ada 2', 'ada', 'Bob']
  expect(all.map((name) => names.next(name))).toEqual([
    'Ada',
    'ADA 2',
    'Zoë',
    'Zoe\u0308 2',
    'Strauß',
    'STRAUSS 2',
    'Ada 2 2',
    'ada 3',
    'Bob',
  ])
})
