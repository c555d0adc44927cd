import { expect, test } from 'vitest'
import { parsePython } from '../grader/source/parse-python.ts'
import { sideBySide, type Part } from './side-by-side.ts'
import { grams } from './similarity.ts'

const starter = 'def add(counter, times):\n    for _ in range(times):\n        counter[0] += 1\n'
const copied = 'with threading.Lock() as held:\n    print("held", held.locked())\n'
const shared = (parts: Part[]): string =>
  parts.flatMap(({ text, isShared }) => (isShared ? [text] : [])).join('')

test('what both have is marked whatever it is called, what was given is not, and no letter is lost', () => {
  const one = `${starter}x = 1\n${copied}`
  const other = `${starter}${copied.replaceAll('held', 'mine')}while x: y(2)\n`
  const both = sideBySide(
    parsePython(one),
    parsePython(other),
    new Set(grams(parsePython(starter))),
  )
  expect(both.map((parts) => parts.map(({ text }) => text).join(''))).toEqual([one, other])
  expect(shared(both[0])).toContain(copied.trim())
  expect(shared(both[1])).toContain(copied.replaceAll('held', 'mine').trim())
  expect(shared(both[0])).not.toContain('counter')
  expect(shared(both[1])).not.toContain('y(2)')
})

test('of one and the same program all is marked but the comments, however short it is', () => {
  const [one] = sideBySide(parsePython('f()  # mine\n'), parsePython('f()\n'), new Set())
  expect(one).toEqual([
    { text: 'f()', isShared: true },
    { text: '  # mine\n', isShared: false },
  ])
})
