import { expect, test } from 'vitest'
import { placeIn, withoutPlace, withPlace } from './place.ts'
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
