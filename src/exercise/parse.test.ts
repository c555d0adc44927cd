/** A folder as a whole: its files, its programs and how they belong together. */
import { expect, test } from 'vitest'
import { folder, inYaml, problems, yaml } from './example.ts'
import type { ExerciseFolder } from './exercise.ts'
import { mistakeOf } from './mistake.ts'
import { parseExercise } from './parse.ts'

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
  expect(found.map(({ fault }) => fault)).toEqual([
    'there are only 2',
    'there is no wrong-c.py', // of `helps`
    'there is no wrong-c.py', // of `wrong`
  ])
})

test('a program whose name says nothing is pointed at', () => {
  expect(problems({ 'old.py': 'pass' })).toMatchObject([{ fault: 'has no meaning here' }])
})

test('an unknown type of check is answered with those that are known', () => {
  const [problem] = inYaml('type: no-deadlock', 'type: no-deadlocks')
  expect(problem).toMatchObject({ key: 'checks[1].type', line: 9 })
  expect(problem?.fault).toBe('"no-deadlocks" is not a type of check')
  expect(problem?.remedy).toContain(
    'output-line, output-exact, output-order, freedom, final-value, no-deadlock, no-exception, ' +
      'terminates, race-free, virtual-time, concurrency, provenance, requests, source',
  )
})

test('a check without a type is told so', () => {
  expect(inYaml('type: no-deadlock', 'message: Hm')).toMatchObject([{ fault: 'is missing' }])
})

test('a key in the wrong place is pointed at with its line', () => {
  const [problem] = inYaml('text: All done', 'txt: All done')
  expect(problem).toMatchObject({ key: 'checks[0].txt', line: 8 })
  expect(problem?.fault).toBe('has no use for the key "txt"')
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
  ['title: Join them all', 'title: "Join them all', 16, 'Close what was opened'],
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

test('a wrong program may be named with all that comes first of it', () => {
  expect(mistakeOf('total')).toEqual({ fails: 'total', first: null })
  const long = { check: 'total', line: 3, hint: 'no-lock' }
  expect(mistakeOf(long)).toEqual({ fails: 'total', first: long })
  expect(mistakeOf({ ...long, also: 'last' }).fails).toBe('last')
})
