/** The checks of an exercise as a whole: those that every exercise has, and what is wrong with them taken together. */
import { always, named, type Check, type CheckInput, type Lines } from './check.ts'
import type { ReadFile } from './read-file.ts'

/** Checks with their names; those that hold everywhere come first, unless they are listed. */
export function settle(inputs: readonly CheckInput[]): Check[] {
  const implied = always.filter((type) => !inputs.some((check) => check.type === type))
  return named([...implied.map((type) => ({ type })), ...inputs])
}

/** Whether a check fails when this line is missing: a check of its order would not notice. */
function demands(check: CheckInput, line: Lines): boolean {
  if (check.type === 'output-exact') {
    const pattern = new RegExp(`^(?:${line.pattern})$`, 'u')
    return check.output.some((text) => text === line.text || pattern.test(text))
  }
  if (check.type !== 'output-line' || check.count === 0) return false
  return check.text === line.text && check.pattern === line.pattern
}

/** Reports checks of one name, and orders of lines that no check asks for. */
export function blameChecks(
  checks: readonly CheckInput[],
  blame: ReadFile<unknown>['blame'],
): void {
  const names = settle(checks).map((check) => check.name)
  for (const [index, check] of checks.entries()) {
    const name = check.name ?? check.type
    if (names.indexOf(name) === names.lastIndexOf(name)) continue
    blame(['checks', index], `two checks are called "${name}"`, 'Give each a `name` of its own.')
  }
  for (const [index, check] of checks.entries()) {
    if (check.type !== 'output-order' || checks.some((other) => demands(other, check.line)))
      continue
    const remedy = 'Add a check of type output-line with the same `text` or `pattern`.'
    blame(['checks', index, 'line'], 'no check asks for this line to be printed', remedy)
  }
}
