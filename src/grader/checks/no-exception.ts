/** No thread ends with an uncaught exception, in any schedule. */
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

export const noException: CheckKind<'no-exception'> = (check, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'exception')
  const example = simplest(faulty)
  if (!example) return []
  const { name, line } = { name: null, line: null, ...example.uncaught }
  return [
    finding(check, evidence, faulty, example, {
      happened: `an exception was not caught: ${example.detail},`,
      lookAt:
        line === null
          ? 'Press Run: the traceback in the output names the line.'
          : `Look at line ${line}; press Run to see the whole traceback.`,
      threads: name === null ? [] : [name],
      lines: line === null ? [] : [line],
      about: line === null ? {} : { line },
    }),
  ]
}
