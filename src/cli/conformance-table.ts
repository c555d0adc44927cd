/** The results of `npm run conformance` as the table in src/kernel/CONFORMANCE.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ModuleResult } from './conformance-results.ts'

const FILE = resolve(import.meta.dirname, '../kernel/CONFORMANCE.md')
const [BEGIN, END] = ['<!-- written by --write -->', '<!-- end -->']

/** The share of passes among the tests that apply, in percent with one decimal. */
export function share(results: readonly ModuleResult[]): string {
  const passed = sum(results.map((one) => one.passed))
  const failed = sum(results.map((one) => one.failed.length))
  return ((100 * passed) / Math.max(1, passed + failed)).toFixed(1)
}

/**
 * Writes the table and the list of failures into CONFORMANCE.md.
 *
 * @param version of the CPython whose tests they are
 * @throws Error when the marks are not there
 */
export function writeTable(results: readonly ModuleResult[], version: string): void {
  const text = readFileSync(FILE, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${FILE} has lost its marks`)
  writeFileSync(FILE, `${before}${BEGIN}\n\n${table(results, version)}\n\n${END}${after}`)
}

function table(results: readonly ModuleResult[], version: string): string {
  const rows = results.map((one) => [
    `\`${one.module}\``,
    one.passed,
    one.failed.length,
    sum(Object.values(one.needs)),
    one.day,
  ])
  const all = [1, 2, 3].map((column) => sum(rows.map((row) => Number(row[column]))))
  const needs = new Map<string, number>()
  for (const [need, count] of results.flatMap((one) => Object.entries(one.needs))) {
    needs.set(need, (needs.get(need) ?? 0) + count)
  }
  return [
    `With the tests of CPython ${version}: ${share(results)} % of those that apply pass.`,
    '',
    '| module | passed | failed | not applicable | run on |',
    '| --- | ---: | ---: | ---: | --- |',
    ...[...rows, ['all', ...all, '']].map((row) => `| ${row.join(' | ')} |`),
    '',
    'Not applicable:',
    '',
    ...[...needs].toSorted((a, b) => b[1] - a[1]).map(([need, count]) => `- ${count}: ${need}`),
    '',
    'Failed:',
    '',
    ...results
      .flatMap((one) => one.failed)
      .map(
        ({ test, why }) => `- \`${test.replace(/^test\./, '')}\`: \`${why.replaceAll('`', "'")}\``,
      ),
  ].join('\n')
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
