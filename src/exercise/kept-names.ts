/**
 * The names of a program that its checks look at. A right program that uses other names would not
 * pass, so the goal says which they are.
 */
import type { Check } from './check.ts'

/** What a module defines at its top level: functions, classes, variables; those in a `with` or `for` there, too. */
function topLevel(program: string): string[] {
  let isInside = false
  const found = program
    .split('\n')
    .flatMap((line) => {
      const [, defined] = /^(?:async )?(?:def|class) (\w+)/.exec(line) ?? []
      if (/^\S/.test(line)) isInside = defined !== undefined
      if (isInside) return defined ?? []
      const [, assigned] = /^\s*([A-Za-z_]\w*(?:, *[A-Za-z_]\w*)*) *=(?!=)/.exec(line) ?? []
      return assigned?.split(/, */) ?? []
    })
    .flat()
  return [...new Set(found)]
}

/** The places in a check that contain names of the program, without those that are texts. */
function looksAt(check: Check): string {
  switch (check.type) {
    case 'final-value':
      return check.expression.replaceAll(/'[^']*'|"[^"]*"/g, ' ')
    case 'concurrency':
      return check.region
    case 'provenance':
      return `${check.variable ?? ''} ${check.function ?? ''} ${check.within ?? ''}`
    case 'source':
      return [
        check.within ?? '',
        ...(check.keep ?? []),
        ...(check.unchanged ?? []),
        // `use counts or call sum`: the variable has to be used by its name.
        ...(check.require ?? []).flatMap((phrase) => phrase.match(/(?<=\buse )\w+(?!\S)/g) ?? []),
      ].join(' ')
    default:
      return ''
  }
}

/** The name of the finding that data which the goal asks to keep is gone. */
export const dataStays = 'data-stays'

/** The names that a goal mentions, in its `code`. */
export function toldNames(goal: string): Set<string> {
  return wordsIn((goal.match(/`[^`]+`/g) ?? []).join(' '))
}

/** Whether a goal mentions this name, or this expression as it is written, in its `code`. */
export function isTold(goal: string, text: string): boolean {
  return toldNames(goal).has(text) || goal.includes(`\`${text}\``)
}

const wordsIn = (text: string): Set<string> => new Set(text.match(/[A-Za-z_]\w*/g))

/** The names of the starter that checks look at and that the goal does not mention. */
export function keptNames(goal: string, starter: string, checks: readonly Check[]): string[] {
  const told = toldNames(goal)
  const used = wordsIn(checks.map(looksAt).join(' '))
  return topLevel(starter).filter((name) => used.has(name) && !told.has(name))
}

const list = new Intl.ListFormat('en-GB') // "a, b and c"

/** The goal, with a last paragraph about those names if there are any. */
export function goalWithNames(goal: string, starter: string, checks: readonly Check[]): string {
  const names = keptNames(goal, starter, checks).map((name) => `\`${name}\``)
  if (names.length === 0) return goal
  const words =
    names.length === 1
      ? `Keep the name ${list.format(names)}: Check looks at it.`
      : `Keep the names ${list.format(names)}: Check looks at them.`
  return `${goal.trimEnd()}\n\n${words}\n`
}
