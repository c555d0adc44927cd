/** What is marked while somebody types, and that nothing is marked in programs that are right. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { typingMarks } from './typing-marks.ts'

test.each([
  ['import threading\nif True\n    x = 1\n', 2, 'A colon is missing'],
  ['while True\n    pass\n', 1, 'A colon is missing'],
  ['for i in range(3)\n    print(i)\n', 1, 'A colon is missing'],
  ['x = 1\ndef f(a, b={1: [2]})\n    return a\n', 2, 'A colon is missing'],
  ['def f()\n    pass\n', 1, 'A colon is missing'],
  ['class A\n    x = 1\n', 1, 'A colon is missing'],
  ['with open("f") as f\n    f.read()\n', 1, 'A colon is missing'],
  ['x = 1\nprint((1, 2)\nx = 3\n', 2, 'The bracket ( is opened here'],
  ['print(1))\n', 1, 'The bracket ) closes something'],
  ['x = 1\nprint("abc)\n', 2, 'has no quotation mark at its end'],
  ['if x = 3:\n    pass\n', 1, 'write =='],
  ['print "abc"\n', 1, 'print is a function'],
])('%j has an error on line %i', (program, line, words) => {
  expect(typingMarks(program)).toMatchObject([
    { line, message: expect.stringContaining(words), kind: 'error' },
  ])
})

test.each([
  ['t.start', 'needs brackets, t.start()'],
  ['t.join', 'needs brackets, t.join()'],
  ['t = threading.Thread(target=work())', 'Pass work itself'],
  ['t = threading.Thread(target=work, args=(3))', 'args=(3,)'],
  ['t = threading.Thread(target=work, args=("Ada"))', 'args=("Ada",)'],
])('%s is a slip', (line, words) => {
  const program = `import threading\nt = threading.Thread()\ndef work(n=0):\n    print(n)\n${line}\n`
  expect(typingMarks(program)).toMatchObject([
    { line: 5, message: expect.stringContaining(words), kind: 'slip' },
  ])
})

test('a program that Python takes has no error, however it is written', () => {
  const files = globSync('{content,src/suite,src/mutants}/**/*.py')
  expect(files.length).toBeGreaterThan(500)
  const wrong = files.filter((file) =>
    typingMarks(readFileSync(file, 'utf8')).some(({ kind }) => kind === 'error'),
  )
  expect(wrong).toEqual([])
})

test.each([
  'with (open(1) as f, open(2) as g):\n    pass\n',
  'x = t"a{b}"\n',
  'def f():\n    x = (yield)\n',
  'match x:\n    case str() as y:\n        pass\n',
  'try:\n    pass\nexcept A, B:\n    pass\n',
  'if (a\n    and b): pass\n',
  's = """one\ntwo"""\nx = \'it\\\'s\'\n',
  'print(f"{x!r:>{w}} {"a"}")\n',
])('%j has no error either', (program) => {
  expect(typingMarks(program).filter(({ kind }) => kind === 'error')).toEqual([])
})
