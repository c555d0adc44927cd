import { expect, test } from 'vitest'
import type { Problem } from '../exercise/problem.ts'
import { CasesError, parseCases } from './parse.ts'

const yaml = `title: Two cases
question: What would you begin with?
choices:
  threads: Threads
  processes: Processes
  plain: None of these
cases:
  - case: Ask 200 services for a price.
    answer: [threads]
    because: They wait.
    but:
      processes: It would work, but costs more.
  - case: Add two numbers.
    answer: [plain]
    because: There is nothing to share.
`

const parsed = (from = '', to = '') => {
  if (!yaml.includes(from)) throw new Error(`the example does not contain ${from}`)
  return parseCases('two-cases', yaml.replace(from, to))
}

function problems(from: string, to: string): Problem[] {
  try {
    parsed(from, to)
  } catch (error) {
    if (error instanceof CasesError) return error.problems
    throw error
  }
  return []
}

test('cases are their choices, in order, and what is right of them', () => {
  const { title, choices, cases } = parsed()
  expect(title).toBe('Two cases')
  expect(choices.map(({ id }) => id)).toEqual(['threads', 'processes', 'plain'])
  expect(cases[0]).toEqual({
    text: 'Ask 200 services for a price.',
    right: ['threads'],
    because: 'They wait.',
    but: { processes: 'It would work, but costs more.' },
  })
  expect(cases[1]?.but).toEqual({})
})

test.each([
  ['title: Two cases\n', '', 'title', 1, 'is missing', 'Write title: Ten cases'],
  [
    'threads: Threads',
    'Threads: Threads',
    'choices.Threads',
    4,
    '"Threads" does not fit',
    'Write choices:',
  ],
  ['threads: Threads', 'threads: 1', 'choices.threads', 4, '1 does not fit', 'Write choices:'],
  ['[threads]', 'threads', 'cases[0].answer', 9, 'does not fit', 'Write answer: [threads]'],
  ['[threads]', '[]', 'cases[0].answer', 9, 'is empty', 'Write answer: [threads]'],
  ['[threads]', '[treads]', 'cases[0].answer[0]', 9, 'no choice "treads"', 'threads, processes'],
  ['[plain]', '[plain, plain]', 'cases[1].answer[1]', 14, 'is there twice', 'Remove one'],
  ['[plain]', '[plain, threads, processes]', 'cases[1].answer', 14, 'every choice', 'Leave out'],
  ['      processes:', '      prozesses:', 'cases[0].but.prozesses', 12, 'no choice', 'Use ids'],
  ['      processes:', '      threads:', 'cases[0].but.threads', 12, 'is right here', '`because`'],
  [
    'processes: It would work, but costs more.',
    'processes: ""',
    'cases[0].but.processes',
    12,
    'is empty',
    'Write but:',
  ],
  [
    'because: They',
    'becuase: They',
    'cases[0].becuase',
    10,
    'no use for the key "becuase"',
    'mean "because"',
  ],
  [
    '  processes: Processes\n  plain: None of these\n',
    '',
    'choices',
    3,
    'at least two',
    'Write choices',
  ],
])(
  '%j → %j is answered with the key, the line and the remedy',
  (from, to, key, line, fault, remedy) => {
    const problem = problems(from, to).find((one) => one.key === key)
    expect(problem, JSON.stringify(problems(from, to))).toMatchObject({
      file: 'content/cases/two-cases.yaml',
      line,
    })
    expect(problem?.fault).toContain(fault)
    expect(problem?.remedy).toContain(remedy)
  },
)

test('the message names the cases, also where it is no YAML', () => {
  expect(() => parsed('title:', 'titel:')).toThrow(/Cases "two-cases" cannot be used[^]*titel/)
  expect(() => parsed('title:', '\t- title:')).toThrow(/two-cases\.yaml:1\n[^]*Remedy: Indent/)
})
