import { expect, test } from 'vitest'
import { exerciseIds, loadExercise, loadSpecimens } from '../exercise/load.ts'
import { parsePython } from '../grader/source/parse-python.ts'
import { fingerprints, grams, leastOwn, leastShared, shared, resemble } from './similarity.ts'

/** Every program of the course that is neither starter nor solution, by exercise. */
const own = exerciseIds().flatMap((id) => {
  const { starter, solution, breakIt } = loadExercise(id)
  if (breakIt) return []
  const given = new Set([starter, solution].flatMap((text) => grams(parsePython(text))))
  const others = loadSpecimens(id).filter(({ name }) => !/^(starter|solution)/.test(name))
  return [{ given, texts: others.map(({ text }) => text) }]
})
const prints = (text: string, given: ReadonlySet<number>) => fingerprints(parsePython(text), given)

test('a copy with other names, spaces and comments is found, for every program long enough', () => {
  const found = own.flatMap(({ given, texts }) =>
    texts.flatMap((text) => {
      const disguised = text
        .replaceAll(/\b(lock|counter|thread|number|results?|queue)\b/g, 'my_$1')
        .replaceAll(' = ', '  =  ')
        .replaceAll('\n\n', '\n# all my own work\n\n')
      const original = prints(text, given)
      if (original.size < leastOwn) return []
      return [shared(original, prints(disguised, given)) ?? 0]
    }),
  )
  expect(found.length).toBeGreaterThan(100)
  expect(Math.min(...found)).toBeGreaterThanOrEqual(leastShared)
})

test('of two programs written for the same exercise, few resemble each other', () => {
  const pairs = own.flatMap(({ given, texts }) => {
    const all = texts.map((text) => prints(text, given))
    return all.flatMap((one, index) => all.slice(index + 1).map((other) => shared(one, other)))
  })
  const judged = pairs.filter((one) => one !== null)
  expect(judged.length).toBeGreaterThan(150)
  // Those that do were written as variants of one another: one sentinel more, a join less.
  expect(judged.filter((one) => one >= leastShared).length / judged.length).toBeLessThan(0.1)
})

test('a program with too little of its own is not judged', () => {
  const few = prints('import threading\nprint(1)\n', new Set())
  expect(shared(few, few)).toBeNull()
  expect(resemble(few, few)).toBe(false)
})
