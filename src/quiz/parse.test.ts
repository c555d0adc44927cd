import { describe, expect, test } from 'vitest'
import { linesOf, QuizError } from './parse.ts'
import { parsed, problems } from './example.ts'

test('a quiz is its program, its options, and apart from them the key', () => {
  const { quiz, key } = parsed()
  expect(quiz).toMatchObject({
    id: 'which-first',
    program: 'print("one")\nprint("two")\n',
    filename: 'two_prints.py',
    granularity: 'bytecode',
  })
  expect(quiz.options.map(({ prediction }) => prediction)).toEqual([
    { kind: 'output', lines: ['one', 'two'] },
    { kind: 'value', expression: 'x', value: '7' },
    { kind: 'ends', status: 'deadlock' },
  ])
  expect(key).toEqual([true, false, false])
  expect(JSON.stringify(quiz)).not.toContain('possible')
})

test('the program may stand in the file itself', () => {
  const { quiz } = parsed('program: two-prints', 'code: |\n  print("one")')
  expect(quiz).toMatchObject({ program: 'print("one")\n', filename: 'which_first.py' })
})

test('an output is compared by its lines, without what nobody sees at their ends', () => {
  expect(linesOf('one \n\n  two\n\n')).toEqual(['one', '', '  two'])
  expect(linesOf('\n')).toEqual([])
})

describe('a mistake is answered with the key, the line and the remedy', () => {
  test.each([
    ['program: two-prints', '', 'program', 'needs either `program`', 'Write program: five-threads'],
    ['two-prints', 'to-prints', 'program', 'no program "to-prints"', 'use one of: two-prints'],
    ['expression: x\n', '', 'options[1].value', 'not said what has', 'Add "expression: counter"'],
    ['    possible: true\n', '', 'options[0].possible', 'is missing', 'Write possible: true'],
    ['ends: deadlock', 'ends: badly', 'options[2].ends', '"badly" does not fit', 'ends: deadlock'],
    ['ends: deadlock', 'value: 7', 'options[2]', 'is the same as one above', 'Remove one'],
    ['- value: 7', '- possibel: 7', 'options[1].possibel', 'no use for the key', 'mean "possible"'],
    ['value: 7', 'value: 7\n    ends: exit', 'options[1].output', 'exactly one of', 'Write output'],
    ['title: Which first?\n', '', 'title', 'is missing', 'Write title: Two joins'],
  ])('%j → %j', (from, to, key, fault, remedy) => {
    const problem = problems(from, to).find((one) => one.key === key)
    expect(problem, JSON.stringify(problems(from, to))).toBeDefined()
    expect(problem?.file).toBe('content/quizzes/which-first.yaml')
    expect(problem?.line).toBeGreaterThan(0)
    expect(problem?.fault).toContain(fault)
    expect(problem?.remedy).toContain(remedy)
  })

  test('the message names the quiz', () => {
    expect(() => parsed('title:', 'titel:')).toThrow(QuizError)
    expect(() => parsed('title:', 'titel:')).toThrow(/Quiz "which-first" cannot be used[^]*titel/)
    expect(() => parsed('title:', '\t- title:')).toThrow(/Remedy: Indent/)
  })
})
