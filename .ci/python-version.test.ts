/** One Python is taught and run: every place that names a version names the same one. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../src/exercise/content-folder.ts'
import { python } from '../src/protocol/python.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8')

test('the address of the documentation is that of the version', () => {
  expect(python.documentation).toBe(`https://docs.python.org/${python.version}/`)
})

test('Pyodide is built from it, and Python files are checked as such', () => {
  expect(read('package.json')).toContain(`"pyodide": "${python.version.replace('.', '')}.`)
  expect(read('.ci/pyrightconfig.json')).toContain(`"pythonVersion": "${python.version}"`)
})

test('lessons, claims and pages link its documentation', () => {
  const found = (pattern: string, cwd: string): string[] =>
    globSync(pattern, { cwd }).map((file) => resolve(cwd, file))
  const files = [
    ...found('{lessons,claims}/*.{mdx,yaml}', contentFolder()),
    ...found('src/pages/**/*.astro', root),
  ]
  expect(files.length).toBeGreaterThan(40)
  // One sentence is about how slow the free-threaded build of 3.13 was.
  const isAbout313 = (link: string): boolean =>
    link.startsWith('https://docs.python.org/3.13/howto/')
  const links = files.flatMap(
    (file) => read(file).match(/https:\/\/docs\.python\.org\/[^\s)"}]*/g) ?? [],
  )
  expect(
    links.filter((link) => !link.startsWith(python.documentation) && !isAbout313(link)),
  ).toEqual([])
})
