import { expect, test } from 'vitest'
import { placeIn, withoutPlace, withPlace } from './place.ts'
import { fragment as scheduleFragment, readFragment } from '../scheduler-game/link.ts'
import { assignmentFragment, readAssignment } from '../classroom/assignment.ts'

test('a place beside an assignment leaves it in the address', async () => {
  const assignment = { title: 'Locks', note: '–', due: null, items: [{ exercise: 'x' }] }
  const fragment = await assignmentFragment(assignment)
  const address = withPlace(`#${fragment}`, 'exercise-x')
  expect(address).toBe(`#${fragment}&to=exercise-x`)
  expect(placeIn(address)).toBe('exercise-x')
  expect(withoutPlace(address)).toBe(fragment)
  expect(await readAssignment(address)).toEqual(assignment)
})

test('one place replaces the other, and data cannot become more of it', () => {
  expect(withPlace('a=1&to=one', 'two')).toBe('#a=1&to=two')
  expect(withPlace('a=1', 'x&a=2')).toBe('#a=1&to=x%26a%3D2')
  expect(placeIn('#a=1')).toBeNull()
})

test('a schedule beside an assignment is a place in it', async () => {
  const text = await scheduleFragment(
    { schedule: 'b1', panel: 'exercise-x-panel', program: 'mine = 1' },
    '#a=1&to=exercise-x',
  )
  expect(text).toMatch(/^a=1&schedule=b1&panel=exercise-x-panel&program=/)
  expect(withoutPlace(text)).toBe('a=1')
  expect(await readFragment(text)).toMatchObject({ schedule: 'b1', program: 'mine = 1' })
})
