/** What a quiz says about itself before anything has been explored. */
import type { Prediction } from './quiz.ts'

const endings = {
  finished: 'It ends normally.',
  exit: 'It ends itself, for example with `sys.exit()`.',
  exception: 'It ends with an uncaught exception.',
  deadlock: 'It ends in a deadlock.',
  limit: 'It never ends.',
  cut: 'It goes on for a very long time.',
}

/** A prediction that is not about output, as a sentence with `code` between backticks. */
export function sentence(prediction: Exclude<Prediction, { kind: 'output' }>): string {
  if (prediction.kind === 'ends') return endings[prediction.status]
  return `At the end, \`${prediction.expression}\` is \`${prediction.value}\`.`
}
