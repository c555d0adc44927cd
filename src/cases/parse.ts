/** The text of one file of cases → the cases, or everything that is wrong with them. */
import { describe, explain, keyOf, type Problem, placeOf } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'
import type { Cases } from './cases.ts'
import { CasesFile, written } from './schema.ts'

/** Raised with everything that is wrong with one file, so that its author can fix it in one go. */
export class CasesError extends Error {
  readonly problems: Problem[]

  constructor(id: string, problems: Problem[]) {
    super([`Cases "${id}" cannot be used.`, ...problems.map(describe)].join('\n\n'))
    this.name = 'CasesError'
    this.problems = problems
  }
}

/** How the keys are written; keys that are ids of choices follow the key around them. */
function waysFor(path: readonly PropertyKey[]): Record<string, string> {
  const [last, around] = [String(path.at(-1)), String(path.at(-2))]
  const isId = around === 'choices' || around === 'but'
  return isId ? { ...written, [last]: written[around] ?? '' } : written
}

/**
 * Parses cases.
 *
 * @param id the file's name without `.yaml`
 * @param file what messages call the file
 * @throws CasesError naming each faulty key, with its remedy
 */
export function parseCases(id: string, text: string, file = `content/cases/${id}.yaml`): Cases {
  const yaml = readYaml(text)
  const problems: Problem[] = yaml.faults.map((fault) => ({ file, key: '', ...fault }))
  if (problems.length > 0) throw new CasesError(id, problems)
  const blame = (path: readonly PropertyKey[], fault: string, remedy: string): void => {
    problems.push({ file, key: keyOf(path), line: yaml.lineOf(path), fault, remedy })
  }
  const parsed = CasesFile.safeParse(yaml.data)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { fault, remedy } = explain(issue, yaml.data, waysFor(issue.path))
      blame(placeOf(issue), fault, remedy)
    }
    throw new CasesError(id, problems)
  }

  const { title, question, choices, cases } = parsed.data
  const ids = Object.keys(choices)
  const known = `Use ids of \`choices\`: ${ids.join(', ')}.`
  for (const [index, { answer, but }] of cases.entries()) {
    const path = ['cases', index, 'answer']
    for (const [place, choice] of answer.entries()) {
      if (!ids.includes(choice)) blame([...path, place], `there is no choice "${choice}"`, known)
      else if (answer.indexOf(choice) < place) {
        blame([...path, place], `"${choice}" is there twice`, 'Remove one of the two.')
      }
    }
    if (ids.every((choice) => answer.includes(choice))) {
      blame(path, 'has every choice, so there is nothing to decide', 'Leave out what is not right.')
    }
    for (const choice of Object.keys(but)) {
      const at = ['cases', index, 'but', choice]
      if (!ids.includes(choice)) blame(at, `there is no choice "${choice}"`, known)
      else if (answer.includes(choice)) {
        blame(at, `"${choice}" is right here`, 'Say it in `because`, or take it out of `answer`.')
      }
    }
  }
  if (problems.length > 0) throw new CasesError(id, problems)

  return {
    id,
    title,
    question,
    choices: ids.map((choice) => ({ id: choice, words: choices[choice] ?? '' })),
    cases: cases.map(({ case: what, answer, because, but }) => ({
      ...{ text: what, right: answer, because, but },
    })),
  }
}
