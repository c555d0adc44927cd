/**
 * Modules of the standard library that exist in two halves, like `asyncio` and `_asyncio`: both halves match in
 * every program and every schedule. native.txt is what CPython 3.14.10 prints: `python3.14 halves.py > native.txt`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useLab } from '../lab.ts'

const lab = useLab()
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const program = read('halves.py')
const native = read('native.txt')

test.each(['first', 'second'])('in the %s program of a process', async () => {
  const { out, err } = await lab.run(program)
  expect(err).toBe('')
  expect(out).toBe(native)
})

test('in every schedule of an exploration, and in the program after it', async () => {
  const { outcomes, schedules } = await lab.kernel.explore({ program, schedules: 4, seconds: 30 })
  expect(schedules).toBeGreaterThan(1)
  expect(outcomes.map(({ output }) => output.map(({ text }) => `${text}\n`).join(''))).toEqual([
    native,
  ])
  expect((await lab.run(program)).out).toBe(native)
})
