/** Exercises of a teacher's own: in the assignment's link, in a hand-in, and in its review. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownExample } from '../exercise/own.ts'
import { openNodeKernel } from '../kernel/node.ts'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { pack } from '../links/pack.ts'
import {
  assignmentFragment,
  isOwnId,
  ownId,
  readAssignment,
  type Assignment,
} from './assignment.ts'
import { withoutAssignments } from './assignment-links.ts'
import { find, handIn, one, rowsOf } from './example.ts'
import { ownExercises, ownExercisesOf } from './own-exercises.ts'
import { cellsOf, gradeCells, markSimilar, ownIsUnknown } from './review.ts'

const id = await ownId(ownExample)
const assignment: Assignment = {
  title: 'Locks',
  note: '',
  due: null,
  items: [{ exercise: id, own: ownExample }, { exercise: 'safe-increment' }],
}
const fragment = await assignmentFragment(assignment)
const link = `https://a.example/assignment/#${fragment}`

let kernel: NodeKernel
beforeAll(async () => {
  kernel = await openNodeKernel()
})
afterAll(() => kernel?.stop())

test('it comes back from the link, named by its text', async () => {
  expect(isOwnId(id)).toBe(true)
  expect(await readAssignment(fragment)).toEqual(assignment)
  expect(await ownId(`${ownExample} `)).not.toBe(id)
  const known = await ownExercises(link)
  expect([...known.keys()]).toEqual([id])
  expect(known.get(id)?.title).toBe('A safe total')
})

test('a link cannot give it the name of an exercise of the course', async () => {
  const packed = JSON.stringify([3, 'Locks', '', '', [['own', 'title: A']], 'a', 'a'])
  const read = await readAssignment(`a=${await pack(packed)}`)
  expect(read?.items).toEqual([{ exercise: await ownId('title: A'), own: 'title: A' }])
})

test('one that cannot be used says where, and one that is too long is no assignment', async () => {
  const broken = ownExample.replace('final-value', 'final-values')
  const items = [{ exercise: await ownId(broken), own: broken }]
  expect(() => ownExercisesOf({ ...assignment, items })).toThrow(
    /^An exercise of this assignment cannot be used. Line 29: checks\[0\]/,
  )
  const packed = JSON.stringify([3, 'Locks', '', '', [['own', 'x'.repeat(20_001)]], 'a', 'a'])
  await expect(readAssignment(`a=${await pack(packed)}`)).rejects.toThrow('no assignment')
})

test('links of assignments are told from those of hand-ins', () => {
  expect(withoutAssignments(`${link} https://a.example/review/#h=x`)).toEqual({
    links: [link],
    rest: 'https://a.example/review/#h=x',
  })
  expect(withoutAssignments('{"note": "#a=x"}').links).toEqual([])
})

test('a review checks it as the teacher wrote it, whatever the hand-in says that it asks for', async () => {
  const { starter, solution } = ownExercisesOf(assignment).get(id)!
  const given = (name: string, program: string) => ({
    ...handIn(name, [one({ exercise: id, program })]),
    assignment,
  })
  const easy = 'title: A\ngoal: B\nstarter: pass\nchecks: [{ type: terminates }]'
  const forged = {
    ...given('Eve', 'print(1)'),
    assignment: { ...assignment, items: [{ exercise: id, own: easy }] },
  }
  const rows = await rowsOf(given('Ada', solution), given('Bob', starter), forged)
  const cells = cellsOf(rows).filter(({ exercise }) => exercise === id)
  const { signal } = new AbortController()
  const options = { kernels: [kernel], signal, onCell: () => {} }
  await gradeCells(cells, { ...options, exerciseOf: find })
  expect(cells.map(({ state, reason }) => [state, reason])).toEqual(
    cells.map(() => ['trouble', ownIsUnknown]),
  )
  for (const cell of cells) cell.state = 'waiting'
  const known = await ownExercises(link)
  const exerciseOf = async (name: string) => known.get(name) ?? find(name)
  await gradeCells(cells, { ...options, exerciseOf })
  await markSimilar(cells, exerciseOf)
  expect(cells.map(({ state, given: what }) => [state, what])).toEqual([
    ['passed', 'solution'],
    ['failed', 'starter'],
    ['failed', null],
  ])
})
