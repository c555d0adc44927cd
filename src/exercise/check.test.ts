/** Each key of exercise.yaml and of its checks: what is wrong is reported with its remedy. */
import { expect, test } from 'vitest'
import { folder, inYaml, yaml } from './example.ts'
import { parseExercise } from './parse.ts'

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
  [
    'text: All done',
    'text: a\n    max: 2\n    count: 2',
    'checks[0].count',
    'remove `min`',
    'count: 5',
  ],
  [
    'type: no-deadlock',
    'type: freedom\n    lines: { text: a }\n    orders: 1',
    'checks[1].orders',
    '1 is less than 2',
    'orders: all',
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
    'type: requests\n    host: news.example',
    'checks[1]',
    'asks for nothing',
    '',
  ],
  [
    'type: no-deadlock',
    'type: requests\n    all: true',
    'checks[1].all',
    'goes with `paths` only',
    'all: true, or leave it out',
  ],
  [
    'type: no-deadlock',
    'type: requests\n    paths: [news]\n    once: true',
    'checks[1].paths[0]',
    'must start with "/"',
    'paths: /start',
  ],
  [
    'type: no-deadlock',
    'type: concurrency\n    region: a b\n    max: 1',
    'checks[1].region',
    'is not the name of a function',
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
    'is not a function with its parameters',
    'keep: safe_increment(counter)',
  ],
  ['type: no-deadlock', 'type: source', 'checks[1]', 'it needs `keep`, `unchanged`', ''],
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
