/** Whether the grader says of an exercise's own programs what their author expects. */
import type { Exercise, Specimen } from '../exercise/exercise.ts'
import { checkProgram, type CheckKernel } from './check.ts'
import { reachedHints } from './reached.ts'
import type { Finding, Verdict } from './verdict.ts'

/** What is not as it should be in a verdict over a specimen; empty where all is. */
export function mistakes(
  exercise: Exercise,
  { name, verdict, fails, first, helps }: Specimen,
  said: Verdict,
): string[] {
  const { different, vary } = exercise
  const { status, summary, findings, consequences = [], complete, different: seen } = said
  const { varied = [] } = said
  const found = findings.map(({ check, message }) => `${check}: ${message}`)
  if (status !== verdict) return [`It should have ${verdict}. ${summary}`, ...found]
  if (verdict === 'passed' && !complete && seen < different) return [`Too few schedules: ${seen}.`]
  const failed = [...findings.map(({ check }) => check), ...consequences]
  if (fails !== null && !failed.includes(fails)) {
    return [`It should fail the check ${fails}, but failed:`, ...found]
  }
  const reached = [...reachedHints(exercise, said)]
  const early = name === 'starter' ? reached : reached.filter((hint) => helps.includes(hint))
  if (early.length > 0) {
    const which = `hint ${early.join(', hint ')}`
    return [`It has not done what ${which} says, but all checks hold that \`reached\` has for it.`]
  }
  const untried = vary.filter((variant) => !varied.includes(variant.name))
  if (name === 'solution' && untried.length > 0) {
    return untried.map((variant) => `It has not the data that ${variant.name} replaces.`)
  }
  const due = vary.filter(({ against }) => against.some((wrong) => name === `wrong-${wrong}`))
  if (due.length > 0 && !due.some((variant) => variant.name === findings[0]?.varied?.name)) {
    return [`It should fail only with ${due.map((one) => one.name).join(' or ')}, but:`, ...found]
  }
  return first === null ? [] : told(findings[0]!, first)
}

/** What the first finding says otherwise than the author expects of it. */
function told(
  { check, lines, hint, message, lookAt }: Finding,
  due: NonNullable<Specimen['first']>,
): string[] {
  const isDue =
    check === due.check && hint === due.hint && (due.line === null || lines.includes(due.line))
  if (isDue) return []
  const line = due.line === null ? '' : `, line ${due.line}`
  return [
    `The first finding should be of ${due.check}${line}, with the hint ${due.hint}. It is of ${check}, lines ${lines.join(', ') || 'none'}, with ${hint}: ${message} ${lookAt}`,
  ]
}

/**
 * Checks one specimen as the site would, with a budget in time that a busy machine does not reach.
 * Stopped before the closer look, which decides nothing.
 */
export async function checkSpecimen(
  kernel: CheckKernel,
  exercise: Exercise,
  specimen: Specimen,
  options: { seed: number; schedules?: number; seconds?: number },
): Promise<string[]> {
  const stop = new AbortController()
  const more = { seconds: 50, signal: stop.signal, onCloserLook: () => stop.abort() }
  const verdict = await checkProgram(kernel, exercise, specimen.text, { ...more, ...options })
  return mistakes(exercise, { ...specimen, first: null }, verdict)
}
