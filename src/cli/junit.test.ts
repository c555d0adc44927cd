import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { handIn, one, rowsOf } from '../classroom/example.ts'
import { cellsOf } from '../classroom/review.ts'
import { junit } from './junit.ts'

test('each state has its place, and a stranger’s words are neither markup nor forbidden letters', async () => {
  const evil = '"/><failure message="\u0000\uFFFF]]>&'
  const rows = await rowsOf(
    handIn(`Ada ${evil}`, [one()]),
    handIn('Bob', [one({ program: null })]),
    handIn('Cleo', [one()]),
  )
  rows.push({ from: evil, handIn: null, trouble: evil, assignment: '' })
  const cells = cellsOf(rows)
  cells[0]!.state = 'passed'
  cells[0]!.flags = [{ line: 1, what: evil }]
  const contents = junit(rows, cells)
  const { errors } = await validateXML({
    xml: [{ fileName: 'review.xml', contents }],
    normalization: 'c14n',
  })
  expect(errors).toEqual([])
  expect(contents).toContain('<failure message="Nothing was handed in."/>')
  expect(contents).toContain('<skipped message="It is not checked yet."/>')
  expect(contents.match(/<testcase /g)).toHaveLength(4)
  expect(contents.match(/<failure /g)).toHaveLength(1)
  expect(contents.match(/<error /g)).toHaveLength(1)
})
