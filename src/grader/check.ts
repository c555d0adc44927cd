/**
 * Checks a program: explores it, grades what came of it, and looks closer at what went wrong.
 *
 * The page and the command line both come through here, each with its own kernel. The verdict stands
 * as soon as the exploration is over; what comes after only makes its findings say more, so a stop
 * or a failure there takes nothing away.
 */
import type { Exercise } from '../exercise/exercise.ts'
import { exploration } from '../exercise/request.ts'
import type { ExamineResult, ExploreOptions, ExploreResult } from '../protocol/explore.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import { nothingExplored } from '../protocol/results.ts'
import { tryToBreak } from './break-it.ts'
import { explain } from './explain/explain.ts'
import { namesOf } from './explain/story.ts'
import { findings, grade, type Knowledge } from './grade.ts'
import { hasReach, reach, withoutPreemption } from './reach.ts'
import { tellShown } from './shown.ts'
import { gradeSlowly, slowly } from './slow.ts'
import { dataIsGone, gradeVaried, preface, tellVaried, vary } from './vary.ts'
import type { Finding, OtherData, Verdict } from './verdict.ts'

export type CheckKernel = Pick<KernelApi, 'explore' | 'examine'>

export interface CheckOptions extends Pick<
  ExploreOptions,
  'filename' | 'path' | 'files' | 'seed' | 'schedules' | 'seconds'
> {
  /**
   * Takes everything that was found, before the closer look; again when a slow machine found the fault, or other
   * data, and then with that data.
   */
  onExplored?: (result: ExploreResult, varied?: OtherData) => void
  /** Called when the verdict stands and the closer look begins. */
  onCloserLook?: () => void
  /** Ends the check at the next step; whoever aborts stops the kernel too. */
  signal?: AbortSignal
}

/** How many findings are looked at closely, and how long at each, in seconds. */
const looks = 3
const lookSeconds = 1

/** The budget for the other granularity. */
const otherSchedules = 60
const otherSeconds = 1

/**
 * Checks a program against an exercise.
 *
 * @param kernel its answers must have been parsed against the protocol
 * @throws AbortError when `signal` aborts before the exploration begins; else whatever `kernel.explore`
 *   throws, and nothing that comes after it
 */
export async function checkProgram(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  options: CheckOptions = {},
): Promise<Verdict> {
  const { onExplored, onCloserLook, signal, ...more } = options
  const { breakIt } = exercise
  if (breakIt) return tryToBreak(kernel, { ...exercise, breakIt }, program, more)
  const request = { ...exploration(exercise, program), ...more }
  const needsSyntax = exercise.checks.some((check) => check.type === 'source')
  const written: Knowledge = {}
  if (needsSyntax) {
    const { parsePython } = await import('./source/parse-python.ts')
    written.syntax = parsePython(program)
    written.starter = parsePython(exercise.starter)
  }

  signal?.throwIfAborted()
  const result = await kernel.explore(request)
  onExplored?.(result)
  const isOver = (): boolean => signal?.aborted === true
  const subject: Subject = { kernel, exercise, request, result, written, isOver, preface: '' }
  let verdict = grade(exercise, result, written)
  if (verdict.status === 'passed' && result.timed) {
    subject.request = slowly(request)
    subject.result = isOver()
      ? nothingExplored('slow', { interrupted: 'stopped' })
      : await kernel.explore(subject.request)
    verdict = gradeSlowly(exercise, verdict, subject.result, written)
    if (verdict.status === 'failed') onExplored?.(subject.result)
  }
  verdict = await withOtherData(subject, request, verdict, onExplored)
  if (verdict.status === 'passed') return tellShown(verdict, exercise, result.timed)
  if (verdict.status !== 'failed' || subject.result.interrupted !== '' || isOver()) {
    return advised(verdict, program, subject)
  }

  onCloserLook?.()
  try {
    await lookCloser(subject, verdict)
  } catch {
    // The interpreter was lost, or another program has taken it: what is known is enough.
  }
  tellOnce(verdict.findings)
  return advised(verdict, program, subject)
}

/** Two checks can fail for the same reason: what happened is told with the first of them. */
function tellOnce(found: readonly Finding[]): void {
  for (const [index, finding] of found.entries()) {
    if (found.slice(0, index).some(({ story }) => story === finding.story)) finding.story = ''
  }
}

/** Parses where no check has looked at the source. */
async function advised(
  verdict: Verdict,
  program: string,
  { exercise, written }: Subject,
): Promise<Verdict> {
  const [{ parsePython }, { advise }] = await Promise.all([
    import('./source/parse-python.ts'),
    import('./advise.ts'),
  ])
  advise(verdict, written.syntax ?? parsePython(program), exercise.checks)
  return verdict
}

interface Subject {
  kernel: CheckKernel
  exercise: Exercise
  request: ExploreOptions
  result: ExploreResult
  written: Knowledge
  isOver(): boolean
  /** What comes before the message of a finding. */
  preface: string
}

/** Tries a program that passed with other data, until one makes it fail; `subject` is about that one then. */
async function withOtherData(
  subject: Subject,
  request: ExploreOptions,
  passed: Verdict,
  onExplored: CheckOptions['onExplored'],
): Promise<Verdict> {
  const { kernel, exercise, isOver } = subject
  let verdict = passed
  if (exercise.vary.length === 0) return verdict
  const [{ substitute }, { parsePython }] = await Promise.all([
    import('./source/substitute.ts'),
    import('./source/parse-python.ts'),
  ])
  for (const variant of exercise.vary) {
    if (verdict.status !== 'passed') return verdict
    const { replace } = variant
    const substituted = substitute(request.program, exercise.starter, replace, parsePython)
    if (substituted.missing.length > 0) {
      verdict = dataIsGone(exercise, variant, verdict, substituted) ?? verdict
      continue
    }
    const varied = vary(exercise, variant, substituted.program, request)
    const result = isOver()
      ? nothingExplored('bytecode', { interrupted: 'stopped' })
      : // One interpreter: one after the other.
        // oxlint-disable-next-line no-await-in-loop
        await kernel.explore(varied.request)
    verdict = gradeVaried(varied, verdict, result, subject.written)
    if (verdict.status === 'passed') continue
    subject.exercise = varied.exercise
    subject.request = varied.request
    subject.result = result
    subject.preface = preface(varied.data)
    if (verdict.status === 'failed') onExplored?.(result, varied.data)
  }
  return tellVaried(verdict)
}

/** Makes the findings say what happened, as far as it comes. */
async function lookCloser(subject: Subject, verdict: Verdict): Promise<void> {
  const { kernel, exercise, request, result, isOver } = subject
  const withSchedule = verdict.findings.filter(({ schedule }) => schedule !== '').slice(0, looks)
  let open = verdict.findings.filter((finding) => hasReach(finding, result.schedules))
  for (const finding of withSchedule) {
    if (isOver()) return
    // One interpreter: one look after the other.
    // oxlint-disable-next-line no-await-in-loop
    const examined = await kernel.examine(closer(request, finding))
    if (isOver()) return
    if (examined.interrupted !== '') continue
    tell(finding, examined, subject)
    if (examined.outcome.preemptions === 0 && open.includes(finding)) {
      finding.reach = withoutPreemption(finding)
      open = open.filter((one) => one !== finding)
    }
  }
  if (open.length === 0 || isOver()) return
  const schedules = Math.min(otherSchedules, request.schedules ?? otherSchedules)
  const other = { ...request, granularity: 'gil' as const, schedules, seconds: otherSeconds }
  const there = await kernel.explore(other)
  // One stopped half-way says nothing of what was not seen.
  if (isOver() || there.interrupted !== '') return
  const found = findings(exercise, there, subject.written)
  for (const finding of open) {
    finding.reach = reach(
      found.find(({ check }) => check === finding.check),
      there,
    )
  }
}

/** The request for a closer look; a race may be gone from another schedule of the same outcome. */
function closer(request: ExploreOptions, { schedule, type }: Finding) {
  const { program, filename, files, path, watch, regions, written, called, used, steps } = request
  const subject = { program, filename, files, path, watch, regions, written, called, used, steps }
  return { ...subject, schedule, minimise: type !== 'race-free', seconds: lookSeconds }
}

/** Tells a finding by the schedule that was examined, with the names of its threads. */
function tell(finding: Finding, examined: ExamineResult, subject: Subject): void {
  const { exercise, result, written, request, preface: before } = subject
  const names = namesOf(examined)
  const retold = findings(exercise, result, { ...written, names })
  const named = retold.find(({ check }) => check === finding.check)
  if (named) Object.assign(finding, { message: before + named.message, threads: named.threads })
  finding.schedule = examined.outcome.schedule
  const story = explain(finding, examined, request.program)
  if (story === null) return
  finding.story = story.sentences.join(' ')
  finding.threads = story.threads
  finding.lines = story.lines
  const check = exercise.checks.find(({ name }) => name === finding.check)
  if (check?.lookAt === undefined) Object.assign(finding, story.advice)
}
