/** No thread ends with an uncaught exception, in any schedule. */
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

export const noException: CheckKind<'no-exception'> = (check, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'exception')
  const example = simplest(faulty)
  if (!example) return []
  const thread = /, in ([^,]+?)(?:, line \d+)?$/.exec(example.detail)?.[1]
  const line = /\bline (\d+)\)?$/.exec(example.detail)?.[1]
  return [
    finding(check, evidence, faulty, example, {
      happened: `an exception was not caught: ${example.detail},`,
      lookAt:
        line === undefined
          ? 'Press Run: the traceback in the output names the line.'
          : `Look at line ${line}; press Run to see the whole traceback.`,
      threads: thread === undefined ? [] : [thread],
      lines: line === undefined ? [] : [Number(line)],
      about: line === undefined ? {} : { line: Number(line) },
    }),
  ]
}
