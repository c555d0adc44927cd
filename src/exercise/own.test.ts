import { expect, test } from 'vitest'
import { inWords, ownExample, parseOwn } from './own.ts'
import { longestOwn } from './own-limits.ts'

const problemsOf = (text: string): string[] => {
  const read = parseOwn('own-1', text)
  return 'problems' in read ? read.problems.map(inWords) : []
}

test('the example is an exercise like those of the course, with what every exercise demands', () => {
  const read = parseOwn('own-1', ownExample)
  if (!('exercise' in read)) throw new Error(problemsOf(ownExample).join(' '))
  const { exercise } = read
  expect(exercise).toMatchObject({ id: 'own-1', title: 'A safe total', schedules: 200, vary: [] })
  expect(exercise.checks.map(({ name }) => name)).toEqual([
    'no-exception',
    'no-deadlock',
    'terminates',
    'total-is-exact',
    'output-line',
  ])
  // Its checks look at a name that the goal does not have in `code`.
  expect(exercise.goal).toContain('Keep the name `total`')
})

test('what is left out is filled in: hints, solution and explanation can be missing', () => {
  const text =
    "title: A\ngoal: B\nstarter: 'print(1)'\nchecks: [{ type: output-line, text: '1', count: 1 }]"
  expect(parseOwn('own-1', text)).toMatchObject({
    exercise: { hints: [], solution: '', explanation: '', steps: null },
  })
})

test.each([
  [
    'a key that is missing',
    ownExample.replace(/^title.*\n/, ''),
    /title: is missing. Remedy: Write title: /,
  ],
  [
    'a check that there is not',
    ownExample.replace('type: output-line', 'type: output-lime'),
    /^Line 34: checks\[1\].type: "output-lime" is not a type of check. Remedy: Use one of: output-line,/,
  ],
  [
    'indentation',
    ownExample.replace('    name: total-is-exact', '   name: total-is-exact'),
    /^Line \d+: .*Remedy: /,
  ],
  [
    'a key that only the course has',
    `${ownExample}wrong: { a: total-is-exact }\n`,
    /^Line \d+: wrong: has no use for the key "wrong". Remedy: Fix the spelling, move it where it belongs, or remove it.$/,
  ],
  [
    'two checks of one name',
    ownExample.replace('type: output-line', 'type: output-line\n    name: total-is-exact'),
    /^Line 29: checks\[0\]: two checks are called "total-is-exact"/,
  ],
  [
    'a pattern that is none',
    ownExample.replace("text: 'Total: 20'", "pattern: '('"),
    /^Line \d+: checks\[1\].pattern: not a regular expression/,
  ],
  ['an empty program', "title: A\ngoal: B\nstarter: ''\nchecks: []", /^Line 3: starter: is empty/],
  ['nothing at all', '', /^.*is missing|does not fit/],
])('%s is told, with its line and the remedy', (_, text, expected) => {
  expect(problemsOf(text)[0]).toMatch(expected)
})

test('a text from a stranger is read within limits, and never throws', () => {
  expect(problemsOf('x'.repeat(longestOwn + 1))[0]).toBe(
    'The text: has 20,001 characters, and can have 20,000. Remedy: Shorten the programs, or the text around them.',
  )
  const laughs = Array.from({ length: 9 }, (_, at) => {
    const before = at === 0 ? '"lol"' : `*a${at - 1}`
    return `a${at}: &a${at} [${Array.from({ length: 9 }, () => before).join(',')}]`
  })
  expect(problemsOf(laughs.join('\n'))[0]).toMatch(/repeats or nests too much/)
  expect(problemsOf('['.repeat(longestOwn))[0]).toMatch(/^(The text|Line \d+): /)
  for (const deep of [`title: ${'['.repeat(5000)}${']'.repeat(5000)}`, '? '.repeat(9000)]) {
    expect(problemsOf(deep)[0]).toMatch(/^Line 1: there are too many levels, .* Remedy: Remove/)
  }
  expect(problemsOf('__proto__: { a: 1 }\ntitle: A')).not.toEqual([])
})
