/** Hand-ins that hold more than a class ever hands in: the page keeps its turn, and draws no more than it can. */
import { expect, test } from 'vitest'
import { handIn, one, rowsOf } from './example.ts'
import { commonest, pageOf } from './lines.ts'
import { cellsOf, gradeCells, type ReviewKernel } from './review.ts'

const madeUp = (count: number) =>
  Array.from({ length: count }, (_, index) => one({ exercise: `made-up-${index}` }))

test('exercises that the course does not have do not keep the page from its turn', async () => {
  const cells = cellsOf(await rowsOf(handIn('Ada', madeUp(200))))
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 0)
  await gradeCells(cells, {
    kernels: [{} as ReviewKernel],
    exerciseOf: async () => null,
    signal: new AbortController().signal,
    onCell: () => {
      // What a page does with each of them takes its time.
      const from = performance.now()
      while (performance.now() - from < 2);
    },
  })
  clearInterval(ticking)
  expect(cells.every(({ state }) => state === 'trouble')).toBe(true)
  expect(turns).toBeGreaterThan(5)
})

test('the assignment of most hand-ins comes first, whatever others are made up', async () => {
  const other = (name: string) => handIn(name, madeUp(2))
  const class1 = ['Bob', 'Cleo'].map((name) => handIn(name, [one()]))
  const rows = await rowsOf(other('Ada'), ...class1)
  expect(commonest(rows)).toEqual([rows[1]!.assignment, rows[0]!.assignment])
})

test('a page of a table has as many lines as there is room for, and five at least', () => {
  expect(pageOf(0, 10, 3000)).toEqual({ from: 0, size: 300 })
  expect(pageOf(17, 200, 3000)).toEqual({ from: 15, size: 15 })
  expect(pageOf(7, 200, 300)).toEqual({ from: 5, size: 5 })
})
