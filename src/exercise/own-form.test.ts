import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { ownExample, parseOwn } from './own.ts'
import {
  atField,
  readForm,
  textFields,
  withCheck,
  withField,
  withHint,
  withNewHint,
  withoutCheck,
  withoutHint,
  withText,
} from './own-form.ts'
import { kindIds, kinds, type Field, type KindId } from './own-kinds.ts'
import type { Problem } from './problem.ts'

const fieldOf = (id: KindId, key: string): Field =>
  kinds[id].fields.find((field) => field.key === key)!

const problemsOf = (text: string): Problem[] => {
  const read = parseOwn('own', text)
  return 'problems' in read ? read.problems : []
}

test('the form shows what the text says', () => {
  const form = readForm(ownExample)
  expect(form?.texts.title).toBe('A safe total')
  expect(form?.texts.starter).toMatch(/^import threading\n[^]*print\("Total:", total\)$/)
  expect(form?.checks).toEqual([
    {
      kind: 'value',
      type: 'final-value',
      values: { expression: 'total', equals: '20', message: '' },
    },
    { kind: 'line', type: 'output-line', values: { text: 'Total: 20', count: '1', message: '' } },
  ])
})

test('what is typed is written into the text, and all the rest stays as it was', () => {
  const text = ownExample.replace('title: A safe total', '# mine\ntitle: A safe total # a comment')
  const changed = withText(text, 'title', 'Sum: safe')
  expect(changed).toBe(text.replace('title: A safe total', 'title: "Sum: safe"'))
  const program = withText(text, 'starter', 'print(1)\n\nprint(2)')
  expect(program).toContain('\nstarter: |\n  print(1)\n\n  print(2)\nchecks:\n')
  expect(program.slice(program.indexOf('checks:'))).toBe(text.slice(text.indexOf('checks:')))
})

test('whatever is typed into a text is what it shows afterwards', () => {
  const typed = string({ unit: constantFrom(...'ab :#-|>\'"{[&*!%@`\\\t\n\u00e9\u2028🙂0~') })
  assert(
    property(typed, constantFrom(...textFields), (value, key) => {
      const line = key === 'title' ? value.replaceAll('\n', ' ') : value
      const text = withText(ownExample, key, line)
      expect(readForm(text)?.texts).toEqual({ ...readForm(ownExample)!.texts, [key]: line })
    }),
    { seed: 1 },
  )
})

test('whatever is typed into a hint is what it shows afterwards, and comments around it stay', () => {
  const start = `${ownExample.split('hints:')[0]}hints:\n  # the first\n  - Look at add.\n  - And at work.\n`
  expect(readForm(start)?.hints).toEqual(['Look at add.', 'And at work.'])
  expect(withHint(start, 1, 'Who locks?')).toBe(start.replace('And at work.', 'Who locks?'))
  const typed = string({ unit: constantFrom(...'ab :#-|>\'"{[&*!%@`\\\t\n\u2028🙂0~') })
  assert(
    property(typed, (value) => {
      const text = withHint(start, 0, value)
      expect(readForm(text)?.hints).toEqual([value, 'And at work.'])
    }),
    { seed: 1 },
  )
})

test('hints are added, in any exercise, and taken away to the last, which leaves no empty list', () => {
  const bare = `${ownExample.split('hints:')[0]}`
  for (const start of [bare, `${bare}hints: []\n`, `${bare}hints:\n`]) {
    expect(readForm(start)?.hints).toEqual([])
    const one = withHint(withNewHint(start), 0, 'Look at add.')
    expect(readForm(one)?.hints).toEqual(['Look at add.'])
    expect(problemsOf(one)).toEqual([])
    const two = withHint(withNewHint(one), 1, 'And at work.')
    expect(readForm(withoutHint(two, 0))?.hints).toEqual(['And at work.'])
    expect(withoutHint(withoutHint(two, 0), 0)).toBe(bare)
  }
  expect(problemsOf(withNewHint(bare)).map(({ key }) => key)).toEqual(['hints[0]'])
})

test('an explanation is written, and left out again when it is empty', () => {
  const bare = withText(ownExample, 'explanation', '')
  const text = withText(bare, 'explanation', 'One thread at a time.')
  expect(readForm(text)?.texts.explanation).toBe('One thread at a time.')
  expect(withText(text, 'explanation', '')).toBe(bare)
  expect(problemsOf(bare)).toEqual([])
})

test.each([' ', '  ', '\n', ' \n', ' a', '\n a', 'a\n'])(
  'blanks at the ends of lines are kept: %j',
  (value) => {
    expect(readForm(withText(ownExample, 'solution', value))?.texts.solution).toBe(value)
  },
)

test('whatever is typed into a check is what it shows afterwards', () => {
  const typed = oneof(
    string({ unit: constantFrom(...'ab :#-\'"{[&0123.e~') }),
    constantFrom('20', '1.', '1.50', '007', '1e3', 'True', 'null', 'NaN', '-', '-0', '0x10'),
  )
  assert(
    property(typed, constantFrom(...kindIds), (value, id) => {
      const text = withCheck(ownExample, id)
      for (const field of kinds[id].fields) {
        const check = readForm(withField(text, 2, field, value))?.checks[2]
        expect(check).toMatchObject({ kind: id, values: { [field.key]: value } })
      }
    }),
    { seed: 1 },
  )
})

test('a value that is a number is one, and any other is a text', () => {
  const equals = fieldOf('value', 'equals')
  expect(withField(ownExample, 0, equals, '21')).toContain('equals: 21\n')
  expect(withField(ownExample, 0, equals, 'True')).toContain('equals: "True"\n')
  expect(withField(ownExample, 0, equals, '[1, 2]')).toContain('equals: "[1, 2]"\n')
})

const filled: Record<KindId, Record<string, string>> = {
  'in-order': { output: 'a\nb' },
  'any-order': { output: 'a\nb' },
  line: { text: 'a' },
  value: { expression: 'total', equals: '1' },
  'no-race': {},
  'at-most': { region: 'work', max: '2' },
  source: { require: 'with lock' },
  'no-deadlock': {},
  'no-error': { message: 'No.' },
}

test.each(kindIds)('a check of the kind %s can be used once it is filled in', (id) => {
  const bare = withoutCheck(withoutCheck(ownExample, 0), 0)
  expect(readForm(bare)?.checks).toEqual([])
  // Twice: the second needs a name of its own, and gets it.
  for (const start of [bare, ownExample, withCheck(ownExample, id)]) {
    const at = readForm(start)!.checks.length
    let text = withCheck(start, id)
    for (const [key, value] of Object.entries(filled[id])) {
      text = withField(text, at, fieldOf(id, key), value)
    }
    expect(problemsOf(text).filter(({ key }) => key.startsWith(`checks[${at}]`))).toEqual([])
    expect(readForm(text)?.checks[at]).toMatchObject({ kind: id, values: filled[id] })
  }
})

test('what is not filled in is a problem at its own field', () => {
  const added = withCheck(withText(ownExample, 'goal', ' '), 'at-most')
  const keys = problemsOf(added).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['goal', 'checks[2].region', 'checks[2].max']))
  const [problem] = problemsOf(withField(ownExample, 1, fieldOf('line', 'count'), 'two'))
  expect(problem).toMatchObject({ key: 'checks[1].count' })
  expect(atField(problem!, 'two')).toBe('"two" does not fit here.')
  expect(atField(problem!, ' ')).toBe('Fill this in.')
})

test('a check that the form does not know stays, and is said to be in the text only', () => {
  const text = ownExample.replace("text: 'Total: 20'", 'pattern: "Total: \\\\d+"')
  expect(readForm(text)?.checks[1]).toEqual({ kind: null, type: 'output-line', values: {} })
  expect(withText(text, 'title', 'B')).toBe(text.replace('A safe total', 'B'))
  const listed = `${ownExample.split('hints:')[0]}  - type: source\n    require: [with lock]\n`
  expect(readForm(listed)?.checks[2]?.kind).toBeNull()
})

test.each([
  ['that is no YAML', 'title: ['],
  ['that is a list', '- a\n'],
  ['whose checks are no list', 'title: A\nchecks: none\n'],
  ['whose goal is no text', 'goal: { a: b }\n'],
  ['that refers to itself', 'title: &a A\ngoal: *a\n'],
  ['that is empty', ''],
])('a text %s has no form', (_, text) => {
  expect(readForm(text)).toBeNull()
})
