/** No thread ends with an uncaught exception, in any schedule. */
import { finding } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

export const noException: CheckKind<'no-exception'> = (check, result) => {
  const faulty = result.outcomes.filter((outcome) => outcome.status === 'exception')
  const example = faulty[0]
  if (!example) return []
  const thread = /, in ([^,]+)$/.exec(example.detail)?.[1]
  const line = /\bline (\d+)\b/.exec(example.detail)?.[1]
  return [
    finding(check, result, faulty, example, {
      happened: `an exception was not caught: ${example.detail},`,
      lookAt:
        line === undefined
          ? 'Press Run: the traceback in the output names the line.'
          : `Look at line ${line}; press Run to see the whole traceback.`,
      threads: thread === undefined ? [] : [thread],
      lines: line === undefined ? [] : [Number(line)],
    }),
  ]
}
