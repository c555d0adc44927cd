/**
 * The last part of a check: the same program with other data, as far as it still has the data of the starter.
 *
 * The usual exploration has shown how the threads may interleave; here a few schedules are enough to see whether the
 * program knew its answer beforehand.
 */
import type { Exercise } from '../exercise/exercise.ts'
import { dataStays, isTold } from '../exercise/kept-names.ts'
import { exploration } from '../exercise/request.ts'
import type { Check } from '../exercise/check.ts'
import type { Variant } from '../exercise/vary.ts'
import type { ExploreOptions, ExploreResult } from '../protocol/explore.ts'
import { also } from './also.ts'
import { withoutConsequences } from './consequences.ts'
import { cutShort } from './cut-short.ts'
import { outcomesOf } from './finding.ts'
import { findings, wrongOnes, type Knowledge } from './grade.ts'
import type { Substituted } from './source/substitute.ts'
import type { Finding, OtherData, Verdict } from './verdict.ts'
import { list } from './words.ts'

export const variedSchedules = 24

const lookAt =
  'With the data in the program it is right. So look for what it knows in advance: a name, a number, an order, a time. That has to come from the data, or from what the threads did.'

/** The checks as they are with a variant's data. */
export function expecting(checks: readonly Check[], variant: Variant): Check[] {
  return checks.map((check) => ({ ...check, ...variant.checks[check.name] }) as Check)
}

/** What a variant asks: the exercise with its checks, and the exploration of the varied program. */
export interface Varied {
  exercise: Exercise
  variant: Variant
  request: ExploreOptions
  data: OtherData
}

/** @param request that of the usual exploration */
export function vary(
  exercise: Exercise,
  variant: Variant,
  program: string,
  request: ExploreOptions,
): Varied {
  const checks = expecting(exercise.checks, variant)
    // How it is written is known, and a few schedules do not show all that can happen.
    .filter(({ type }) => type !== 'source' && type !== 'freedom')
  // What was not seen is not held against it.
  const asked = { ...exercise, checks, different: Infinity }
  const { watch, regions, written, called } = exploration(asked, program)
  const seconds = (request.seconds ?? 20) / 2 / exercise.vary.length
  const schedules = Math.min(variedSchedules, request.schedules ?? variedSchedules)
  return {
    exercise: asked,
    variant,
    data: { name: variant.name, called: variant.called, program },
    request: { ...request, program, watch, regions, written, called, schedules, seconds },
  }
}

/** What comes before a finding with other data. */
export const preface = ({ called }: OtherData): string => `With other data (${called}): `

/**
 * Whether the data decides it: then it goes wrong in every schedule, or without a pre-emption. Else the order of the
 * threads does, and that the starter's data did not show it may be chance.
 */
function isOfTheData(finding: Finding, { schedules }: ExploreResult): boolean {
  return (
    finding.count === schedules || outcomesOf(finding).some(({ preemptions }) => preemptions === 0)
  )
}

/** What is asked for, with the advice to look for what is known in advance where the data decides. */
function advising(exercise: Exercise, { checks }: Variant, decided: ReadonlySet<string>): Exercise {
  const advised = exercise.checks.map((check) =>
    decided.has(check.name) ? { ...check, lookAt: checks[check.name]?.lookAt ?? lookAt } : check,
  )
  return { ...exercise, checks: advised }
}

/** Adds to a verdict of `passed` what other data showed; `varied.exercise` gets the advice that fits. */
export function gradeVaried(
  varied: Varied,
  passed: Verdict,
  result: ExploreResult,
  knowledge: Knowledge,
): Verdict {
  const { data, variant } = varied
  const plain = findings(varied.exercise, result, knowledge)
  const decided = plain.filter((one) => isOfTheData(one, result)).map(({ check }) => check)
  varied.exercise = advising(varied.exercise, variant, new Set(decided))
  const { told: found, consequences } = withoutConsequences(
    findings(varied.exercise, result, knowledge),
  )
  if (found.length > 0) {
    const before = preface(data)
    const how =
      decided.length > 0
        ? `it is right with the data in the program, and wrong with other data (${data.called}).`
        : `with the data in the program no schedule that was tried went wrong, but with other data (${data.called}) ${wrongOnes(found)} of ${result.schedules} did. It depends on the order of the threads.`
    return {
      ...passed,
      status: 'failed',
      complete: false,
      schedules: passed.schedules + result.schedules,
      different: passed.different + result.different,
      summary: `Not passed: ${how}`,
      findings: found.map((one) => ({ ...one, message: before + one.message, varied: data })),
      consequences,
    }
  }
  const why = cutShort(result, varied.request.schedules ?? variedSchedules)
  if (why !== '') {
    const summary = `Not decided. What was asked for holds, but not all other data was tried (${why}).`
    return { ...passed, status: 'undecided', summary }
  }
  return { ...passed, varied: [...(passed.varied ?? []), data.name] }
}

/** Says in a verdict of `passed` that it holds with other data too. */
export function tellVaried(verdict: Verdict): Verdict {
  if (verdict.status !== 'passed' || verdict.varied === undefined) return verdict
  return { ...verdict, summary: also(verdict.summary, 'with other data') }
}

/** Data that the goal asks to keep by name, and that is not in the program any more. */
export function dataIsGone(
  { goal }: Exercise,
  { replace }: Variant,
  passed: Verdict,
  { missing }: Substituted,
): Verdict | null {
  const gone = missing
    .filter((name) => typeof replace[name] === 'string' && isTold(goal, name))
    .map((name) => `\`${name}\``)
  if (gone.length === 0) return null
  const message = `The program no longer has ${list(gone)} as it was at the start.`
  const finding: Finding = {
    check: dataStays,
    type: 'source',
    message: `${message} Check tries it with other data too.`,
    story: '',
    reach: '',
    hint: 'keep',
    lookAt: `Bring ${list(gone)} back (Reset brings the whole program back, and can be undone), and use what is in there.`,
    threads: [],
    lines: [],
    count: 0,
    schedule: '',
    granularity: 'bytecode',
    about: {},
  }
  return { ...passed, status: 'failed', summary: `Not passed: ${message}`, findings: [finding] }
}
