/** How a run, an exploration, a closer look and a choice differ on their way through a cell. */
import type { ZodType } from 'zod'
import { purposeOf, type Purpose } from '../kernel/purpose.ts'
import { exploreResultBudget, lookBudget } from '../protocol/answer.ts'
import type { ProcessMessage } from '../protocol/child.ts'
import { ChooseResult, type ChooseRequest } from '../protocol/choose.ts'
import {
  ExamineResult,
  ExploreResult,
  type ExamineRequest,
  type ExploreProgress,
  type ExploreRequest,
  type Mark,
} from '../protocol/explore.ts'
import { nothingExplored, withoutResult } from '../protocol/results.ts'
import { NO_WAITING, RunResult, type RunRequest } from '../protocol/run.ts'
import type { TraceBatch } from '../protocol/trace.ts'
import { progressBudget, runResultBudget, traceBudget } from './budgets.ts'
import type { JobOptions } from './job.ts'

export interface Request<Result> extends Omit<JobOptions<Result>, 'take' | 'onAnswering'> {
  purpose: Purpose
}

/** What a shell reports for a program that was ended by Ctrl+C or by the system's abort. */
const exitCodes = { stopped: 130, crashed: 134 }

/**
 * @param onBatch takes what the program did
 * @param onProcess takes what it asks for of the processes that it starts
 */
export function runRequest(
  request: RunRequest,
  onBatch: (batch: TraceBatch) => void,
  onProcess: (message: ProcessMessage) => void = () => {},
): Request<RunResult> {
  const begun = performance.now()
  return {
    purpose: { run: true },
    feedBudget: traceBudget(request.limits),
    resultBudget: runResultBudget,
    ask: (api) => api.run(request),
    parse(answer) {
      const result = RunResult.safeParse(answer)
      return result.success && result.data.run === request.run ? result.data : null
    },
    broken: (result) => result.status === 'crashed',
    ended(how, detail) {
      const pace = request.speed >= NO_WAITING ? 1 : request.speed
      const seconds = ((performance.now() - begun) / 1000) * pace
      return withoutResult(request.run, { status: how, exitCode: exitCodes[how], detail }, seconds)
    },
    onFeed(message) {
      if (message.type === 'process-start' || message.type === 'process-signal') onProcess(message)
      // A batch of another run does not concern the caller of this run.
      if (message.type === 'trace' && message.batch.run === request.run) onBatch(message.batch)
    },
  }
}

export function exploreRequest(
  request: ExploreRequest,
  onProgress: (progress: ExploreProgress) => void,
  onMark: (mark: Mark) => void = () => {},
): Request<ExploreResult> {
  const begun = performance.now()
  let schedules = 0
  return {
    purpose: purposeOf(request),
    feedBudget: progressBudget,
    resultBudget: exploreResultBudget,
    ask: (api) => api.explore(request),
    // What was found until then is worth a short wait: a slow machine needs it to put the answer together.
    patience: 1000,
    parse(answer) {
      const result = ExploreResult.safeParse(answer)
      return result.success ? result.data : null
    },
    broken: ({ interrupted }) => interrupted !== '' && interrupted !== 'stopped',
    ended: (how, detail) =>
      nothingExplored(request.granularity, {
        schedules,
        seconds: (performance.now() - begun) / 1000,
        interrupted: how === 'stopped' ? 'stopped' : detail,
      }),
    onFeed(message) {
      if (message.type === 'mark') onMark(message.mark)
      if (message.type !== 'progress') return
      schedules = message.progress.schedules
      onProgress(message.progress)
    },
  }
}

/** Why a closer look, or a choice, has no answer: no result can be made up in its place. */
export class Unexamined {
  readonly why: string

  constructor(why: string) {
    this.why = why
  }
}

export function examineRequest(request: ExamineRequest): Request<ExamineResult | Unexamined> {
  return looking(ExamineResult, request.program, (api) => api.examine(request))
}

export function chooseRequest(request: ChooseRequest): Request<ChooseResult | Unexamined> {
  return looking(ChooseResult, request.program, (api) => api.choose(request))
}

/** A request that runs one schedule, streams nothing, and gets an answer that `schema` describes. */
function looking<Result>(
  schema: ZodType<Result>,
  program: string,
  ask: Request<Result>['ask'],
): Request<Result | Unexamined> {
  return {
    purpose: { program },
    feedBudget: progressBudget,
    resultBudget: lookBudget,
    ask,
    parse(answer) {
      const result = schema.safeParse(answer)
      return result.success ? result.data : null
    },
    broken: () => false,
    ended: (how, detail) => new Unexamined(how === 'stopped' ? 'stopped' : detail),
    onFeed() {},
  }
}
