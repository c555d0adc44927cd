/** A review as JUnit XML, which the CI of GitHub, GitLab and others shows as test results. */
import { doubles } from '../classroom/doubles.ts'
import { sameAs } from '../classroom/gradebook.ts'
import type { Cell } from '../classroom/review.ts'
import type { Row } from '../classroom/sources.ts'
import { lookWords } from '../classroom/flags.ts'
import { oneLine } from '../protocol/plain.ts'
import { escapeMarkup } from '../scorm/escape.ts'

/** A suite for each learner with a case for each exercise, and one for what could not be read. */
export function junit(rows: readonly Row[], cells: readonly Cell[]): string {
  const cellsOfRow = Map.groupBy(cells, ({ row }) => row)
  const twice = doubles(rows)
  const suites = rows.flatMap(({ handIn }, index) => {
    if (handIn === null) return []
    const name = `${handIn.name}: ${handIn.assignment.title}`
    const cases = (cellsOfRow.get(index) ?? []).map((cell) => caseOf(handIn.name, cell))
    return [suite(name, cases, twice.get(index) ?? [])]
  })
  const lost = rows.flatMap(({ from, handIn, trouble }): Case[] =>
    handIn === null ? [{ of: 'Not counted', name: from, tag: 'error', message: trouble }] : [],
  )
  if (lost.length > 0) suites.push(suite('Not counted', lost, []))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

interface Case {
  of: string
  name: string
  /** null: passed. */
  tag: 'failure' | 'error' | 'skipped' | null
  message: string
  /** What there is to look at. */
  hints?: string[]
}

const tags = {
  passed: null,
  failed: 'failure',
  missing: 'failure',
  undecided: 'error',
  trouble: 'error',
  waiting: 'skipped',
} as const

function caseOf(learner: string, cell: Cell): Case {
  const { exercise, state, reason, verdict, claimDiffers, handedIn, similar, flags } = cell
  const first = verdict?.findings[0]?.message ?? verdict?.summary ?? ''
  const like = similar.filter(({ isSame }) => !isSame).map(({ learner: other }) => other)
  const same = sameAs(cell)
  return {
    of: learner,
    name: exercise,
    tag: tags[state],
    message: state === 'waiting' ? 'It is not checked yet.' : reason || first,
    hints: [
      ...(claimDiffers ? [`claims ${handedIn?.claim ?? ''}`] : []),
      ...(same.length > 0 ? [`the same as ${same.join(', ')}`] : []),
      ...(like.length > 0 ? [`similar to ${like.join(', ')}`] : []),
      ...flags.map((flag) => lookWords(flag)),
    ],
  }
}

/** On one line, and without what XML cannot hold. */
const plain = (text: string): string =>
  escapeMarkup(oneLine(text, 2000).replaceAll(/[\uFFFE\uFFFF]/g, '?'))

function suite(name: string, cases: readonly Case[], hints: readonly string[]): string {
  const count = (tag: Case['tag']): number => cases.filter((one) => one.tag === tag).length
  const counts = `failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  const out = hints.length > 0 ? `<system-out>${plain(hints.join('; '))}</system-out>\n` : ''
  return `<testsuite name="${plain(name)}" tests="${cases.length}" ${counts}>\n${cases.map((one) => caseXml(one)).join('')}${out}</testsuite>\n`
}

function caseXml({ of, name, tag, message, hints = [] }: Case): string {
  const result = tag === null ? '' : `<${tag} message="${plain(message)}"/>`
  const out = hints.length > 0 ? `<system-out>${plain(hints.join('; '))}</system-out>` : ''
  return `<testcase classname="${plain(of)}" name="${plain(name)}">${result}${out}</testcase>\n`
}
