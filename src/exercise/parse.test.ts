import { expect, test } from 'vitest'
import { parseExercise, type ExerciseFolder } from './parse.ts'
import { ExerciseError, type Problem } from './problem.ts'

const yaml = `title: Join them all
goal: Start five threads.
hints:
  - Use join.
explanation: join waits.
checks:
  - type: output-line
    text: All done
  - type: no-deadlock
wrong:
  a: output-line
  b: output-line
  c: no-deadlock
`

const folder: ExerciseFolder = {
  'exercise.yaml': yaml,
  'starter.py': 'print("start")\n',
  'solution.py': 'print("All done")\n',
  'right-other.py': 'print("All " + "done")\n',
  'wrong-a.py': 'pass\n',
  'wrong-b.py': 'pass\n',
  'wrong-c.py': 'pass\n',
}

/** What is said about the folder with some of its files changed (or, by null, removed). */
function problems(changes: Record<string, string | null>): Problem[] {
  const files = Object.entries({ ...folder, ...changes })
  const changed = Object.fromEntries(
    files.filter((file): file is [string, string] => file[1] !== null),
  )
  try {
    parseExercise('join', changed)
  } catch (error) {
    if (error instanceof ExerciseError) return error.problems
    throw error
  }
  return []
}

/** The same for exercise.yaml with one passage replaced. */
function inYaml(from: string, to: string): Problem[] {
  expect(yaml).toContain(from)
  return problems({ 'exercise.yaml': yaml.replace(from, to) })
}

test('a good folder becomes an exercise with its defaults', () => {
  const { exercise } = parseExercise('join', folder)
  expect(exercise).toMatchObject({
    id: 'join',
    title: 'Join them all',
    starter: 'print("start")\n',
    hints: ['Use join.'],
    schedules: 200,
    different: 1,
  })
})

test('every exercise demands that a program ends, without being asked', () => {
  const { checks } = parseExercise('join', folder).exercise
  expect(checks.map(({ name }) => name)).toEqual([
    'no-exception',
    'terminates',
    'output-line',
    'no-deadlock',
  ])
})

test('every program comes with what the grader must say of it', () => {
  const { specimens } = parseExercise('join', folder)
  expect(specimens.map(({ name, verdict, fails }) => [name, verdict, fails])).toEqual([
    ['right-other', 'passed', null],
    ['solution', 'passed', null],
    ['starter', 'failed', null],
    ['wrong-a', 'failed', 'output-line'],
    ['wrong-b', 'failed', 'output-line'],
    ['wrong-c', 'failed', 'no-deadlock'],
  ])
})

test('an exercise is plain data that survives the way into a page', () => {
  const { exercise } = parseExercise('join', folder)
  expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise)
})

test.each([
  ['starter.py', 'content/exercises/join/starter.py', 'is missing'],
  ['solution.py', 'content/exercises/join/solution.py', 'is missing'],
  ['exercise.yaml', 'content/exercises/join/exercise.yaml', 'is missing'],
  ['right-other.py', 'content/exercises/join/right-*.py', 'is missing'],
])('without %s the file is named', (file, named, fault) => {
  expect(problems({ [file]: null })).toMatchObject([{ file: named, fault }])
})

test('an empty starter is not a starter', () => {
  expect(problems({ 'starter.py': ' \n' })).toMatchObject([{ fault: 'is empty' }])
})

test('two wrong programs are not enough', () => {
  const found = problems({ 'wrong-c.py': null })
  expect(found.map(({ fault }) => fault)).toEqual(['there are only 2', 'there is no wrong-c.py'])
})

test('a program whose name says nothing is pointed at', () => {
  expect(problems({ 'old.py': 'pass' })).toMatchObject([{ fault: 'has no meaning here' }])
})

test('an unknown type of check is answered with those that are known', () => {
  const [problem] = inYaml('type: no-deadlock', 'type: no-deadlocks')
  expect(problem).toMatchObject({ key: 'checks[1].type', line: 9 })
  expect(problem?.fault).toBe('"no-deadlocks" is no type of check')
  expect(problem?.remedy).toContain(
    'output-line, output-exact, output-order, freedom, final-value, no-deadlock, no-exception, ' +
      'terminates, race-free, virtual-time, concurrency, source',
  )
})

test('a check without a type is told so', () => {
  expect(inYaml('type: no-deadlock', 'message: Hm')).toMatchObject([{ fault: 'is missing' }])
})

test('a key in the wrong place is pointed at with its line', () => {
  const [problem] = inYaml('text: All done', 'txt: All done')
  expect(problem).toMatchObject({ key: 'checks[0]', line: 7 })
  expect(problem?.fault).toBe('has no use for the key "txt"')
})

test.each([
  ['title: Join them all\n', '', 'title', 'is missing', 'Write title: Join them all'],
  ['title: Join them all', 'title:', 'title', 'null does not fit here', 'Write title:'],
  ['title: Join them all', 'title: 5', 'title', '5 does not fit here', 'Write title:'],
  ['  - Use join.', '  []', 'hints', 'is empty', 'one list item per hint'],
  ['- Use join.', '- ""', 'hints[0]', 'is empty', 'one list item per hint'],
  [
    'text: All done',
    'pattern: "("',
    'checks[0].pattern',
    'not a regular expression',
    'Write pattern:',
  ],
  ['text: All done', 'min: 1', 'checks[0]', 'needs either `text`', 'Write'],
  [
    'text: All done',
    'text: a\n    max: 0\n    min: 2',
    'checks[0].max',
    'at least `min`',
    'max: 5',
  ],
  ['text: All done', 'text: a\n    max: 2\n    count: 2', 'checks[0].count', 'must go', 'count: 5'],
  [
    'type: no-deadlock',
    'type: freedom\n    lines: { text: a }\n    orders: 1',
    'checks[1].orders',
    '1 is less than 2',
    'orders: 2',
  ],
  [
    'type: no-deadlock',
    'type: output-order\n    line: { text: a }',
    'checks[1]',
    'says no place',
    '',
  ],
  [
    'type: no-deadlock',
    'type: final-value\n    expression: a\n    equals: true',
    'checks[1].equals',
    'true does not fit',
    "'True' in quotes",
  ],
  [
    'type: no-deadlock',
    'type: final-value\n    expression: a',
    'checks[1]',
    'needs either `equals` (one value) or `oneOf`',
    '',
  ],
  [
    'type: no-deadlock',
    'type: virtual-time',
    'checks[1]',
    'says no limit: it needs `min`, `max` or both',
    '',
  ],
  [
    'type: no-deadlock',
    'type: concurrency\n    region: a b\n    max: 1',
    'checks[1].region',
    'is no name of a function',
    'region: download',
  ],
  [
    'type: no-deadlock',
    'type: source\n    require: join',
    'checks[1].require[0]',
    'names no construct: write with NAME, call NAME',
    'require: with lock',
  ],
  [
    'type: no-deadlock',
    'type: source\n    forbid: [call time.sleep, calls x]',
    'checks[1].forbid[1]',
    'names no construct',
    'forbid: call time.sleep',
  ],
  [
    'type: no-deadlock',
    'type: source\n    keep: def f(x)',
    'checks[1].keep[0]',
    'is no function with its parameters',
    'keep: safe_increment(counter)',
  ],
  ['type: no-deadlock', 'type: source', 'checks[1]', 'it needs `keep`, `require`', ''],
  [
    'type: no-deadlock',
    'type: output-order\n    line: { text: All done }\n    between: { text: a }',
    'checks[1].between',
    'does not fit here',
    'between: [{ text: open }',
  ],
  ['type: no-deadlock', 'type: output-exact', 'checks[1].output', 'is missing', 'output: |'],
  ['checks:', 'seconds: 100\nchecks:', 'seconds', '100 is too much', 'seconds: 20'],
  ['checks:', 'different: 300\nchecks:', 'different', 'no check could ever pass', 'different: 100'],
  [
    'type: no-deadlock',
    'type: no-deadlock\n    name: No Deadlock',
    'checks[1].name',
    'lower-case',
    'name: the',
  ],
])('%j as %j is a fault of %s: %s', (from, to, key, fault, remedy) => {
  const found = inYaml(from, to)
  const problem = found.find((one) => one.key === key)
  expect(problem?.fault).toContain(fault)
  expect(problem?.remedy).toContain(remedy)
})

test('one of something can be written without a list, and a check left out asks for nothing', () => {
  const source = yaml.replace('type: no-deadlock', 'type: source\n    require: with lock or while')
  const { checks } = parseExercise('join', {
    ...folder,
    'exercise.yaml': source.replace('c: no-deadlock', 'c: source'),
  }).exercise
  expect(checks.at(-1)).toEqual({
    type: 'source',
    name: 'source',
    require: ['with lock or while'],
  })
})

test('the whole output is a block of text', () => {
  const exact = 'type: output-exact\n    output: |\n      a\n      b'
  const { checks } = parseExercise('join', {
    ...folder,
    'exercise.yaml': yaml
      .replace('type: no-deadlock', exact)
      .replace('c: no-deadlock', 'c: output-exact'),
  }).exercise
  expect(checks.at(-1)).toMatchObject({ output: ['a', 'b'] })
})

test('a line whose place is checked may be asked for by the whole output', () => {
  const exact =
    'type: output-exact\n    output: Start\n  - type: output-order\n    line: { pattern: St.* }\n    first: true'
  expect(inYaml('type: no-deadlock', exact).map(({ key }) => key)).toEqual([])
})

test('two checks of one type need names to tell them apart', () => {
  const twice = inYaml('type: no-deadlock', 'type: output-line\n    text: b')
  expect(twice.map(({ fault }) => fault)).toContain('two checks are called "output-line"')
  const named = 'type: output-line\n    name: no-deadlock\n    text: b'
  expect(inYaml('type: no-deadlock', named).map(({ fault }) => fault)).toEqual([
    'two checks are called "no-deadlock"',
  ])
})

test('a line that must be in its place must be asked for as well', () => {
  const order = 'type: output-order\n    line: { text: Start }\n    first: true'
  const [problem] = inYaml('type: no-deadlock', order)
  expect(problem).toMatchObject({
    key: 'checks[1].line',
    fault: 'no check asks for this line to be printed',
  })
})

test('every wrong program says which check it fails', () => {
  const [problem] = inYaml('  c: no-deadlock\n', '')
  expect(problem).toMatchObject({ key: 'wrong', fault: 'does not mention wrong-c.py' })
  expect(problem?.remedy).toContain('"c: NAME-OF-A-CHECK"')
})

test('a wrong program cannot fail a check that is not there', () => {
  const [problem] = inYaml('c: no-deadlock', 'c: freedom')
  expect(problem).toMatchObject({ key: 'wrong.c', line: 13, fault: 'there is no check "freedom"' })
})

test.each([
  ['goal: Start', '\tgoal: Start', 2, 'spaces'],
  ['goal: Start five threads.', 'title: Again', 2, 'Keep one of the two'],
  ['    text: All done', '      text: All done', 7, 'same number of spaces'],
  ['title: Join them all', 'title: "Join them all', 14, 'Close what was opened'],
  ['goal: Start five', 'goal: Note: start five', 2, 'below "key: |"'],
])('YAML that is no YAML (%j as %j) is told with its line', (from, to, line, remedy) => {
  const [problem] = inYaml(from, to)
  expect(problem?.file).toBe('content/exercises/join/exercise.yaml')
  expect(problem?.fault).not.toBe('')
  expect(problem?.remedy).toContain(remedy)
  expect(problem?.line).toBe(line)
})

test('an empty exercise.yaml is told what it needs', () => {
  expect(problems({ 'exercise.yaml': '' })).toMatchObject([{ key: '' }])
})

test('everything that is wrong is told at once, readably', () => {
  const broken: ExerciseFolder = {
    ...folder,
    'exercise.yaml': yaml.replace('title: Join them all\n', ''),
  }
  delete broken['starter.py']
  expect(() => parseExercise('join', broken)).toThrow(
    [
      'Exercise "join" cannot be used.',
      '',
      '  content/exercises/join/starter.py',
      '  is missing',
      '  Remedy: Add the file to the folder.',
      '',
      '  content/exercises/join/exercise.yaml:1',
      '  title: is missing',
      '  Remedy: Write title: Join them all',
    ].join('\n'),
  )
})
