/** Long text from strangers: a pattern whose time grows with the square of its length never sees all of it. */
import { expect, test } from 'vitest'
import { deliveredSources } from './delivery.ts'
import { Due } from './due.ts'
import { handIn, one } from './example.ts'
import { handInText } from './hand-in.ts'
import { looseProgram } from './loose.ts'
import { ownersOf, parts } from './owners.ts'
import { pastedSources } from './sources.ts'

/** Characters that any of them may see. */
const most = 1000

const isSlow = (source: string): boolean => {
  const isAnchored = source.startsWith('^') && !source.includes('|')
  return !isAnchored && ['+', '*'].some((sign) => source.slice(0, -1).includes(sign))
}

/** The patterns that begin anew at each place, with something after a repetition, and saw more than they may. */
function slowPatterns(act: () => unknown): string[] {
  const slow = new Set<string>()
  const { exec } = RegExp.prototype
  // Whatever searches by a pattern asks this. A spy of the test's runner would keep each call.
  const watched = function (this: RegExp, text: string) {
    if (text.length > most && isSlow(this.source)) slow.add(this.source)
    return exec.call(this, text)
  }
  Reflect.set(RegExp.prototype, 'exec', watched)
  try {
    act()
  } finally {
    Reflect.set(RegExp.prototype, 'exec', exec)
  }
  return [...slow]
}

test('the test finds a pattern that is slow', () => {
  expect(slowPatterns(() => 'a.'.repeat(most).replace(/\.+$/, ''))).toEqual(['\\.+$'])
  expect(slowPatterns(() => 'a.'.repeat(most).replaceAll(/\.+|x+/g, ''))).toEqual(['\\.+|x+'])
  expect(slowPatterns(() => 'a.'.repeat(most).replaceAll(/\.+/g, ''))).toEqual([])
})

const long = 6500

test.each(['a', '1', '_', '_1', 'a.', '-', '@a.', '(1', ' '])(
  'a name of %j again and again, of a file, of a folder and of a program',
  (piece) => {
    const name = piece.repeat(long / 2)
    const text = handInText(handIn('Ada', [one()]))
    const paths = [`${name}.json`, `${name}/x.json`, `Ada_1_assignsubmission_file_/${name}.py`]
    const files = paths.map((path) => ({ path, text, trouble: '' }))
    const read = () => [
      ...deliveredSources('all.zip', files, () => true),
      ...files.flatMap((file) => deliveredSources('all.zip', [file], () => true)),
    ]
    expect(slowPatterns(read)).toEqual([])
    expect(read().filter(({ trouble }) => trouble === undefined).length).toBeGreaterThan(2)
    expect(slowPatterns(() => looseProgram(`${name}.py`, 'x', ['safe-increment']))).toEqual([])
  },
)

test('a long name keeps its beginning and its end', () => {
  const folder = `${'Ada '.repeat(long)}_4711_assignsubmission_file_`
  const path = `${folder}/${'x'.repeat(long)}.json`
  expect(parts(path).map(({ length }) => length)).toEqual([300, 300])
  expect(parts(path)[1]).toMatch(/^x+…x+\.json$/)
  expect(ownersOf([path])(path)).toMatchObject({ id: '4711', name: /^Ada Ada/ })
})

test.each(['.', ')', '"', '.a', '<'])('a pasted link with %j again and again', (piece) => {
  const link = `https://example.org/review/#h=x${piece.repeat(10_000)}`
  expect(slowPatterns(() => pastedSources(link))).toEqual([])
  expect(pastedSources('see (“<https://a.b/#h=x>”), <https://a.b/#h=y>;).').at(-1)?.text).toBe(
    'https://a.b/#h=y',
  )
})

test('a due date of brackets', () => {
  const due = `2026-12-24T18:00:00+01:00${'['.repeat(10_000)}\n`
  expect(slowPatterns(() => Due.safeParse(due))).toEqual([])
  expect(Due.safeParse(due).success).toBe(false)
})
