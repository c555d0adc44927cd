/** A verdict as text for a terminal: what was found, where, what to look at, how to see it again. */
import type { Exercise } from '../exercise/exercise.ts'
import type { Finding, Verdict } from '../grader/verdict.ts'
import { replayCommandLine } from './explore-report.ts'

/** The report; ends with a newline. */
export function gradeReport({ id, title }: Exercise, verdict: Verdict, file: string): string {
  const parts = [
    `${title}: ${verdict.summary}`,
    ...(verdict.slips ?? []),
    ...verdict.findings.map((finding) => findingText(finding, file, id)),
  ]
  return `${parts.join('\n\n')}\n`
}

function findingText(finding: Finding, file: string, exercise: string): string {
  const { check, message, story, lookAt, reach, lines, threads, schedule, varied } = finding
  const data = varied && `${exercise}/${varied.name}`
  const place = [
    lines.length === 0 ? '' : `${file}, line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`,
    threads.length === 0 ? '' : threads.join(', '),
  ]
  const replay = schedule === '' ? '' : replayCommandLine(schedule, { file, paths: [], data })
  const heading = [check, ...place.filter((part) => part !== '')].join(' | ')
  const text = [message, story, lookAt, reach, replay].filter((part) => part !== '')
  return [heading, ...text.map((part) => `  ${part}`)].join('\n')
}
