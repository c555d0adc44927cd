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
  ['def f():\nx = 1\n', 2, 'belongs to the function definition on line 1 must be indented'],
  ['x = 1\n    y = 2\n', 2, 'indented further than the one before'],
  ['if True:\n        y = 1\n    z = 2\n', 3, 'No line above is indented like this one'],
  ['x = 1\nelse:\n    x = 2\n', 2, 'does not understand this line'],
  ['x = = 3\n', 1, 'does not understand this line'],
  ['def f():\n    retrun 5\n', 2, 'does not understand this line'],
  ['def f():\n    x = 1\nreturn x\n', 3, 'return is not inside the block'],
  ['try:\n    x = 1\nprint(x)\n', 3, 'has neither an except nor a finally'],
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
  'x = [1,\n  2]\ny = 1 + \\\n    2\n"""a\n    b"""\n',
  'for x in y: pass\nelse: pass\nwhile x: x = 0\nelse:\n    pass\n',
  'async def f():\n    async with a: return await b\n',
  'class constructor:\n    def toString(self): return 1\nconstructor = 1\n',
  'type X = int\nmatch = 1\nmatch[0] = case = 2\n',
  'def f():\n    if x:\n',
])('%j has no error either', (program) => {
  expect(typingMarks(program).filter(({ kind }) => kind === 'error')).toEqual([])
})
