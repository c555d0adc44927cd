import { beforeEach, describe, expect, test } from 'vitest'
import { Store } from '../learner/store.ts'
import { newExercise } from '../learner/working.ts'
import { cornerKeep, cornerOf, memory } from './keep.ts'
import { notePass, restorePasses } from './progress.ts'
import { report, standing } from './standing.ts'

const contents = { exercises: ['a', 'b', 'c'], quizzes: [{ id: 'q', questions: 4 }] }
const none = () => ({ exercises: new Set<string>(), quizzes: new Set<string>() })
const known = (...ids: string[]) => ({ exercises: new Set(ids), quizzes: new Set(['q']) })

let store: Store
beforeEach(() => {
  const storage = memory()
  store = new Store(
    () => storage,
    () => 1,
  )
})

describe('the report', () => {
  test('of a learner who has begun is incomplete, and asks to be resumed', () => {
    expect(report(contents, known('a', 'elsewhere'))).toEqual({
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '33',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': '1 a / q',
    })
  })

  test('of a learner who has passed everything is complete', () => {
    expect(report(contents, known('a', 'b', 'c'))).toMatchObject({
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_status': 'completed',
      'cmi.core.exit': '',
    })
  })

  test('gives 100 only for everything', () => {
    const exercises = Array.from({ length: 300 }, (_, index) => `e${index}`)
    expect(standing({ exercises, quizzes: [] }, known(...exercises.slice(1))).score).toBe(99)
  })

  test('counts quizzes where there are no exercises, and opening it where there is neither', () => {
    expect(standing({ ...contents, exercises: [] }, none())).toEqual({ passed: 0, of: 1, score: 0 })
    expect(standing({ ...contents, exercises: [] }, known()).score).toBe(100)
    expect(standing({ exercises: [], quizzes: [] }, none()).score).toBe(100)
  })
})

test('a pass at another computer shows here, and no draft is lost by it', () => {
  store.update('exercise', 'b', () => ({ ...newExercise('b', 1), draft: 'mine' }))
  restorePasses(store, contents, known('b', 'gone'))
  expect(store.read('exercise', 'b')).toMatchObject({ draft: 'mine', passed: { program: '' } })
  expect(store.read('quiz', 'q')).toMatchObject({ answered: { right: 4, of: 4 } })
  expect(store.read('exercise', 'gone')).toBeUndefined()
  const found = none()
  const news = store.all().map((record) => notePass(record, found))
  expect(found).toEqual(known('b'))
  expect(news).toEqual([true, true])
  expect(notePass(store.read('exercise', 'b'), found)).toBe(false)
})

test('a pass of this computer keeps its program', () => {
  const passed = { at: 5, program: 'print(1)', summary: 'Passed.' }
  store.update('exercise', 'a', () => ({ ...newExercise('a', 1), passed }))
  restorePasses(store, contents, known('a'))
  expect(store.read('exercise', 'a')?.passed).toEqual(passed)
})

test('two learners at one computer have corners of their own, which do not name them', () => {
  const storage = memory()
  const written: string[] = []
  const keep = (learner: string) =>
    cornerKeep(storage, cornerOf(learner), (key) => written.push(key))
  keep('ada@example.org').setItem('x', '1')
  keep('bob@example.org').setItem('x', '2')
  expect(keep('ada@example.org').getItem('x')).toBe('1')
  expect(keep('ada@example.org').length).toBe(1)
  expect(keep('ada@example.org').key(0)).toBe('x')
  keep('ada@example.org').removeItem('x')
  expect(keep('bob@example.org').getItem('x')).toBe('2')
  expect(storage.key(0)).not.toContain('bob')
  expect(written).toEqual(['x', 'x'])
})
