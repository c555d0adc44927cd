/** A verdict as text for a terminal: what was found, where, what to look at, how to see it again. */
import { lookWords, type Flag } from '../classroom/flags.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { Compared, Finding, Verdict } from '../grader/verdict.ts'
import { oneLine } from '../protocol/plain.ts'
import { replayCommandLine } from './explore-report.ts'

/** The report; ends with a newline. */
export function gradeReport(
  { id, title }: Exercise,
  verdict: Verdict,
  file: string,
  look: readonly Flag[],
): string {
  const parts = [
    `${title}: ${flat(verdict.summary)}`,
    ...(verdict.slips ?? []).map(flat),
    ...verdict.findings.map((finding) => findingText(finding, file, id)),
    ...lookText(look),
  ]
  return `${parts.join('\n\n')}\n`
}

/** An ordinary solution does none of this: it is for people who want to be sure of the verdict. */
function lookText(look: readonly Flag[]): string[] {
  if (look.length === 0) return []
  const lines = look.map((flag) => `  ${oneLine(lookWords(flag))}`)
  return [['Worth a look by hand, whatever the verdict:', ...lines].join('\n')]
}

/** It contains names of threads, which a program chooses: they must not begin a line. */
const flat = (text: string): string => oneLine(text, 4000)

/** A separate block below the first line of a finding. */
const indented = (text: string): string => `  ${text.replaceAll('\n', '\n    ')}`

/** `-` is what was expected, `+` what came in its place; lines without a sign are the same. */
function comparedText({ what, rows, more }: Compared): string {
  const lines = rows.flatMap(({ expected, got }) => {
    if (expected === got) return [`  ${got}`]
    return [...(expected === null ? [] : [`- ${expected}`]), ...(got === null ? [] : [`+ ${got}`])]
  })
  const title = `Expected (-) and ${what === 'output' ? 'printed' : 'found'} (+) in that schedule:`
  const rest = more === 0 ? [] : [`  (${more} more line${more === 1 ? '' : 's'})`]
  return [title, ...lines, ...rest].join('\n    ')
}

function findingText(finding: Finding, file: string, exercise: string): string {
  const { check, message, story, lookAt, reach, lines, threads, schedule } = finding
  const { varied, marked, compared } = finding
  const data = varied && `${exercise}/${varied.name}`
  const place = [
    lines.length === 0
      ? ''
      : `${oneLine(file, 1000)}, line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`,
    threads.length === 0 ? '' : threads.map((name) => oneLine(name)).join(', '),
  ]
  const replay =
    schedule === '' ? '' : replayCommandLine(schedule, { file, paths: [], data, walled: true })
  const heading = [check, ...place.filter((part) => part !== '')].join(' | ')
  const shown = [
    marked === undefined ? '' : indented(marked),
    compared === undefined ? '' : comparedText(compared),
  ]
  const told = [story, lookAt, reach].map(flat)
  const text = [indented(message).trimStart(), ...shown, ...told, replay].filter(
    (part) => part !== '',
  )
  return [heading, ...text.map((part) => `  ${part}`)].join('\n')
}
