/** Advice from the text of a program: a mistake that stands there says more than any words on its consequences. */
import type { Check } from '../exercise/check.ts'
import { habits } from './source/habits.ts'
import { slips } from './source/slips.ts'
import type { Syntax } from './source/syntax.ts'
import type { Verdict } from './verdict.ts'

/** Advice that is surer: what a thread died of is known from the exception itself, other text is seen. */
const known =
  /^(compare|other-value|printed-too-often|keep-the-name|traceback|join-before-start|started-twice|joins-itself|daemon-after-start|not-taken|without-the-lock|no-super-init)/

const usual = (syntax: Syntax, failed: Check['type']) =>
  habits(syntax).find(({ explains }) => explains.has(failed))

/**
 * Gives the first finding the advice that fits the program's text; further slips stand with the verdict.
 *
 * @param verdict of a program that did not pass, its findings in their order
 * @param checks those of the exercise; a habit says nothing to one that is `sure` of its advice
 */
export function advise(verdict: Verdict, syntax: Syntax, checks: readonly Check[]): void {
  const [first] = verdict.findings
  const found = slips(syntax)
  if (first?.marked !== undefined || !first) {
    verdict.slips = found.map(({ text }) => text)
    return
  }
  const isSure = checks.some(({ name, sure }) => sure && name === first.check)
  // A traceback that nothing is known of says less than a slip, and, where it comes only sometimes, than a habit.
  const isTiming = first.count < verdict.schedules && first.varied === undefined
  const isOpen = first.hint.startsWith('traceback') && (found.length > 0 || isTiming)
  const isKnown = known.test(first.hint) && !isOpen
  const mistake = isKnown
    ? undefined
    : (found[0] ?? (isSure ? undefined : usual(syntax, first.type)))
  if (mistake) {
    first.lookAt = mistake.text
    first.hint = mistake.key
    first.lines = [...new Set([mistake.line, ...first.lines])]
  }
  verdict.slips = found.map(({ text }) => text).filter((text) => text !== mistake?.text)
}
