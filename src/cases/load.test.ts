import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { casesIds, loadCases } from './load.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'turns-cases-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('the cases of the course are all in order', () => {
  expect(casesIds().map((id) => loadCases(id).id)).toEqual(casesIds())
})

test('unknown cases are answered with the known ones', () => {
  expect(() => loadCases('ten-cases', root)).toThrow(
    'There are no cases "ten-cases". There are none',
  )
  mkdirSync(join(root, 'cases'))
  writeFileSync(join(root, 'cases/two-cases.yaml'), 'title: Two cases\n')
  expect(() => loadCases('ten-cases', root)).toThrow('Did you mean "two-cases"?')
  expect(() => loadCases('two-cases', root)).toThrow(/two-cases\.yaml:1\n {2}question: is missing/)
})
