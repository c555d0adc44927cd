/** Whether an exploration found what an option of a quiz predicts: the facts, without a judgement. */
import type { ExploreOptions, ExploreResult, Outcome } from '../protocol/explore.ts'
import type { Prediction, Quiz } from './quiz.ts'

export interface Found {
  /** `unseen`: it never occurred, but not everything was tried. */
  how: 'seen' | 'impossible' | 'unseen'
  /** In how many of the schedules. */
  count: number
  /** Of the schedules in which it was seen, the one with the fewest pre-emptions; else empty. */
  schedule: string
}

/** How to explore a quiz's program. */
export function explorationOf(quiz: Quiz): Omit<ExploreOptions, 'program' | 'filename'> {
  const { granularity, schedules, seconds } = quiz
  const watch = quiz.options.flatMap(({ prediction }) =>
    prediction.kind === 'value' ? prediction.expression : [],
  )
  return { granularity, schedules, seconds, watch: [...new Set(watch)], retry: false }
}

function matches(prediction: Prediction, outcome: Outcome): boolean {
  const { status, output, watched } = outcome
  switch (prediction.kind) {
    case 'output':
      return (
        output.length === prediction.lines.length &&
        output.every(({ text }, index) => text.trimEnd() === prediction.lines[index])
      )
    case 'value':
      // A program that is stuck has no end, so nothing has a value there.
      return (
        status !== 'deadlock' &&
        status !== 'limit' &&
        status !== 'cut' &&
        watched[prediction.expression] === prediction.value
      )
    case 'ends':
      return status === prediction.status
  }
}

/** What an exploration says about a prediction. */
export function find(prediction: Prediction, result: ExploreResult): Found {
  const hits = result.outcomes
    .filter((outcome) => matches(prediction, outcome))
    .toSorted((a, b) => a.preemptions - b.preemptions)
  const [first] = hits
  if (first === undefined) {
    return { how: result.complete ? 'impossible' : 'unseen', count: 0, schedule: '' }
  }
  const count = hits.reduce((sum, outcome) => sum + outcome.count, 0)
  return { how: 'seen', count, schedule: first.minimal ?? first.schedule }
}
