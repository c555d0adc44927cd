/** Each rule makes of the small program in examples/ what stands below it there, and nothing where it does not apply. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openNodeKernel } from '../kernel/node.ts'
import type { Known } from './known.ts'
import { Maker, type Kind } from './maker.ts'

const folder = join(import.meta.dirname, 'examples')
const examples = globSync('*.txt', { cwd: folder })
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^## /m).slice(1))
  .map((text) => {
    const [rule = '', ...lines] = text.split('\n')
    const [program = '', ...made] = lines.join('\n').split(/^->$/m)
    return { rule, program: program.trim(), made: made.map((one) => one.trim()) }
  })

const known: Known = {
  output: [[0, 'Total: 3']],
  values: { total: '3' },
  kept: ['kept'],
  unchanged: ['Pool.submit'],
}
const nothingKnown: Known = { output: [], values: {}, kept: [], unchanged: [] }

let maker: Maker
beforeAll(async () => {
  maker = new Maker(await openNodeKernel())
})

const kindOf = (rule: string): Kind =>
  maker.rules('mutants').includes(rule) ? 'mutants' : 'rewrites'

test('there is an example of every rule', () => {
  const rules = [...maker.rules('mutants'), ...maker.rules('rewrites')]
  expect(examples.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted())
})

test.each(examples)('$rule', ({ rule, program, made }) => {
  const found = maker.make(program, kindOf(rule), known, rule)
  expect(found.map(({ text }) => text.trim())).toEqual(made)
  expect(found.map(({ key }) => key.replace(/@.*/, ''))).toEqual(made.map(() => rule))
})

test.each(examples)('$rule makes nothing of a program that does nothing', ({ rule }) => {
  expect(maker.make('import math', kindOf(rule), nothingKnown, rule)).toEqual([])
})

test('what is the same in both programs is written as it was', () => {
  const program = 'def load(page):\n    return ("text")\nthread.join()\n'
  const [made] = maker.make(program, 'mutants', nothingKnown, 'join-gives-up')
  expect(made?.text).toContain('return ("text")')
})

test('a decorator stays above its function', () => {
  const program = '@once\n@twice(2)\ndef load(page):\n    return ("text")\nthread.join()\n'
  const [made] = maker.make(program, 'mutants', nothingKnown, 'join-gives-up')
  expect(made?.text).toContain('@once\n@twice(2)\ndef load(page):\n    return ("text")')
})

test('no name is changed that has to stay, nor in a function that has to', () => {
  const program = 'def load(page):\n    text = page\ndef save(page):\n    size = page\n'
  const facts = { ...nothingKnown, unchanged: ['load'], kept: ['save'] }
  const [made] = maker.make(program, 'rewrites', facts, 'locals-renamed')
  expect(made?.text).toContain('def load(page):\n    text = page')
  expect(made?.text).toContain('def save(page):\n    size_too = page')
})

test('a method that has to stay is known by its class', () => {
  const method = '    def sell(self):\n        left = self.left\n'
  const program = `class Locked:\n${method}class Mine:\n${method}`
  const facts = { ...nothingKnown, unchanged: ['Locked.sell'], kept: ['self'] }
  expect(maker.make(program, 'rewrites', facts, 'locals-renamed')).toEqual([])
  const [made] = maker.make(
    program,
    'rewrites',
    { ...facts, unchanged: ['sell'] },
    'locals-renamed',
  )
  expect(made?.text).toContain('left_too = self.left')
})

test('a program that two rules make is there once', () => {
  const program = 'with lock:\n    a()\n'
  const texts = maker.make(program, 'mutants', nothingKnown).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})
