import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { find, handIn, one, rowsOf } from '../classroom/example.ts'
import { cellsOf, gradeCells, type Cell, type ReviewKernel } from '../classroom/review.ts'
import type { Watched } from '../classroom/watched.ts'
import { loadExercise } from '../exercise/load.ts'
import { ReviewState } from './review-state.ts'
import { isIn, shardOf } from './shard.ts'

const folder = mkdtempSync(join(tmpdir(), 'turns-state-'))
afterAll(() => rmSync(folder, { recursive: true }))
const exercise = loadExercise('safe-increment')
const verdict = {
  status: 'passed' as const,
  summary: '',
  schedules: 1,
  different: 1,
  complete: true,
  findings: [],
}
const passed: Watched = { verdict, trouble: '', look: [{ line: 1, what: 'imports gc' }] }

test('what is done is found again in the file; a changed program and a changed exercise are not', () => {
  const file = join(folder, 'one.json')
  const state = ReviewState.at(file)
  state.keep(exercise, 'x = 1', null, passed)
  state.keep(exercise, 'x = 2', null, { verdict: null, trouble: 'It broke down.', look: [] })
  state.write()
  const again = ReviewState.at(file)
  expect(again.find(exercise, 'x = 1', null)).toEqual(passed)
  expect(again.find(exercise, 'x = 1 ', null)).toBeUndefined()
  expect(again.find({ ...exercise, goal: 'another' }, 'x = 1', null)).toBeUndefined()
  // What broke down may go well the next time, but is told where parts are merged.
  expect(again.find(exercise, 'x = 2', null)).toBeUndefined()
  expect(again.anyOf(exercise, 'x = 2', null)?.trouble).toBe('It broke down.')
  expect(readdirSync(folder)).toEqual(['one.json'])
})

test('a review that goes on asks the kernel for nothing that is known, and for what is new', async () => {
  const asked: string[] = []
  const kernel: ReviewKernel = {
    explore: async ({ program }) => {
      asked.push(program)
      throw new Error('asked')
    },
    examine: async () => Promise.reject(new Error('asked')),
    choose: async () => Promise.reject(new Error('asked')),
  }
  const memory = new ReviewState(join(folder, 'two.json'))
  memory.keep(exercise, 'x = 1', null, passed)
  const cells = cellsOf(
    await rowsOf(
      handIn('A', [one({ program: 'x = 1' })]),
      handIn('B', [one({ program: 'x = 2' })]),
    ),
  )
  const { signal } = new AbortController()
  await gradeCells(cells, { kernels: [kernel], exerciseOf: find, signal, memory, onCell: () => {} })
  expect(cells.map(({ state, flags }) => [state, flags.length])).toEqual([
    ['passed', 1],
    ['trouble', 0],
  ])
  expect(new Set(asked)).toEqual(new Set(['x = 2']))
})

test('a file that was cut off is no state', () => {
  const file = join(folder, 'cut.json')
  writeFileSync(file, '{"format":"taking-turns-review","version":1,"rows":[')
  expect(() => ReviewState.at(file)).toThrow('is not the state of a review')
  expect(() => ReviewState.merged([join(folder, 'none.json')])).toThrow('there is no review in')
})

test('every program is in just one part, and equal programs are in the same', async () => {
  const cells = cellsOf(
    await rowsOf(
      ...Array.from({ length: 60 }, (_, at) =>
        handIn(`L${at}`, [one({ program: `x = ${at >> 1}` })]),
      ),
    ),
  )
  const parts = [1, 2, 3].map((index) => cells.filter((cell) => isIn(shardOf(`${index}/3`), cell)))
  expect(parts.flat().toSorted((a, b) => a.row - b.row)).toEqual(cells)
  for (const part of parts) {
    expect(part.length).toBeGreaterThan(0)
    const programs = Map.groupBy(part, (cell: Cell) => cell.handedIn?.program)
    expect([...programs.values()].every((those) => those.length === 2)).toBe(true)
  }
})
