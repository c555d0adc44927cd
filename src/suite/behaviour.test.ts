/** The programs of the behaviour corpus are what README.md promises. */
import { expect, test } from 'vitest'
import { loadBehaviours, parseBehaviour } from './behaviour.ts'

const all = loadBehaviours()
const those = (wrong: (code: string[]) => boolean) =>
  all.filter(({ code }) => wrong(code)).map(({ name }) => name)

test('there are at least 100, each with expectations', () => {
  expect(all.length).toBeGreaterThanOrEqual(100)
  expect(all.filter(({ stdout, stderr }) => stdout.length + stderr.length === 0)).toEqual([])
})

test('they have 5 to 40 lines of at most 100 characters', () => {
  const isBlank = (line: string | undefined) => line === ''
  const count = (code: string[]) => (isBlank(code.at(-1)) ? code.length - 1 : code.length)
  expect(those((code) => count(code) < 5 || count(code) > 40)).toEqual([])
  expect(those((code) => code.some((line) => line.length > 100))).toEqual([])
})

test('they begin with one sentence', () => {
  expect(those(([first]) => !/^"""[A-Z0-9_a-z].*\."""$/.test(first!))).toEqual([])
})

test('expectations are read section by section', () => {
  const text =
    'print(1)\n\n# Prints in any order:\n# 1\n#\n# On stderr:\n# E: x\n# Exit status: 3\n'
  expect(parseBehaviour('a', text)).toEqual({
    name: 'a',
    program: text,
    code: ['print(1)', ''],
    stdout: ['1', ''],
    inAnyOrder: true,
    stderr: ['E: x'],
    exitCode: 3,
  })
})
