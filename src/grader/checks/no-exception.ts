/** No thread ends with an uncaught exception, in any schedule. */
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

/** Nothing that an exercise is about: a slip that the traceback names best. The author's words do not fit. */
const slip =
  /^(NameError|UnboundLocalError|ImportError|ModuleNotFoundError|SyntaxError|IndentationError|TabError)\b/

export const noException: CheckKind<'no-exception'> = (asked, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'exception')
  const example = simplest(faulty)
  if (!example) return []
  const { message: _, lookAt: __, ...plain } = asked
  const check = slip.test(example.detail) ? plain : asked
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
