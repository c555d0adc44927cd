/** What the linter cannot see: lessons are prose, and programs are read by people. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { contentFolder } from '../src/exercise/content-folder.ts'

const root = contentFolder()
const files = (pattern: string): string[] => globSync(pattern, { cwd: root })
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8')

test('lessons import and export nothing', () => {
  const lessons = files('lessons/*.mdx')
  expect(lessons.length).toBeGreaterThan(0)
  expect(lessons.filter((file) => /^\s*(import|export)\b/m.test(outsideCode(read(file))))).toEqual(
    [],
  )
})

test('programs fit a phone in landscape and are indented with spaces', () => {
  const programs = files('**/*.py')
  expect(programs.length).toBeGreaterThan(0)
  const isLong = (line: string): boolean => line.length > 90 || line.includes('\t')
  expect(programs.filter((file) => read(file).split('\n').some(isLong))).toEqual([])
})

/** The text without its fenced code blocks. */
function outsideCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '')
}

test('the head of each lesson is YAML: a colon within a sentence needs quotes', () => {
  const heads = files('lessons/*.mdx').map((file) => {
    const [, head = ''] = read(file).split(/^---$/m)
    return { file, errors: parseDocument(head).errors.map(({ message }) => message) }
  })
  expect(heads.length).toBeGreaterThan(0)
  expect(heads.filter(({ errors }) => errors.length > 0)).toEqual([])
})
