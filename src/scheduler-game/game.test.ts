import { expect, test } from 'vitest'
import { choices, empty, given, isOwn, moved, redo, redoAll, undo } from './game.ts'

const played = moved(moved(empty, [1], 'you'), [1, 2, 2], 'you')

test('a move is what was chosen beyond the moves before', () => {
  expect(choices(played)).toEqual([1, 2, 2])
  expect(played.moves.map(({ threads }) => threads)).toEqual([[1], [2, 2]])
})

test('undo takes back a whole move, redo makes it again', () => {
  const before = undo(played)
  expect(choices(before)).toEqual([1])
  expect(redo(before)).toEqual(played)
  expect(choices(redoAll(undo(before)))).toEqual([1, 2, 2])
})

test('another move forgets what was undone', () => {
  expect(moved(undo(played), [1, 3], 'you').undone).toEqual([])
})

test('where there is nothing to undo or redo, nothing changes', () => {
  expect(undo(empty)).toEqual(empty)
  expect(redo(played)).toEqual(played)
  expect(moved(played, [1, 2, 2], 'you')).toBe(played)
})

test('a given schedule is gone through choice by choice, and is not the learner’s own', () => {
  const game = given([0, 1, 2])
  expect(choices(game)).toEqual([])
  expect(isOwn(game)).toBe(true)
  expect(choices(redo(redo(game)))).toEqual([0, 1])
  expect(isOwn(redo(game))).toBe(false)
  expect(isOwn(undo(redo(game)))).toBe(true)
})

test('what chance has chosen is not the learner’s own', () => {
  expect(isOwn(played)).toBe(true)
  expect(isOwn(moved(played, [1, 2, 2, 3], 'chance'))).toBe(false)
})
