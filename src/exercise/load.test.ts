import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { exerciseIds, findExercise, loadExercise, loadExercises, loadSpecimens } from './load.ts'
import { exploration } from './request.ts'

const root = mkdtempSync(join(tmpdir(), 'turns-exercises-'))
afterAll(() => rmSync(root, { recursive: true }))

test('the exercises of the course are all in order', () => {
  const exercises = loadExercises()
  expect(exercises.map(({ id }) => id)).toEqual(exerciseIds())
  expect(exercises.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['join-them-all', 'safe-increment']),
  )
})

test('each exercise brings its programs', () => {
  const names = loadSpecimens('join-them-all').map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['solution', 'starter']))
})

test('an unknown exercise is answered with the nearest ones', () => {
  expect(() => loadExercise('join')).toThrow(/no exercise "join".*Did you mean .*"join-them-all"/)
})

test('a name cannot lead out of the folder', () => {
  expect(() => loadExercise('../lessons')).toThrow('There is no exercise')
})

test('an exercise is found by its name, or by the path of its folder', () => {
  const other = mkdtempSync(join(tmpdir(), 'turns-folder-'))
  onTestFinished(() => rmSync(other, { recursive: true }))
  const folder = join(other, 'elsewhere')
  cpSync(join(import.meta.dirname, '../../content/exercises/safe-increment'), folder, {
    recursive: true,
  })
  expect(findExercise('safe-increment').id).toBe('safe-increment')
  expect(findExercise(`${folder}/`)).toEqual({ ...findExercise('safe-increment'), id: 'elsewhere' })
  expect(() => findExercise('nowhere/at-all')).toThrow('There is no exercise "nowhere/at-all"')
  rmSync(join(folder, 'starter.py'))
  expect(() => findExercise(folder)).toThrow(`${folder}/starter.py`)
})

test('a faulty folder is refused with its files named', () => {
  mkdirSync(join(root, 'half'))
  writeFileSync(join(root, 'half/starter.py'), 'pass\n')
  expect(() => loadExercises(root)).toThrow('content/exercises/half/solution.py')
})

test('the exploration of an exercise watches what its checks ask for', () => {
  const request = exploration(loadExercise('safe-increment'), 'pass')
  expect(request).toMatchObject({ program: 'pass', watch: ['counter[0]'] })
})
