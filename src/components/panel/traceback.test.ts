import { expect, test } from 'vitest'
import { isOfLibrary, parts } from './traceback.ts'

test('the line of a frame in the program leads there', () => {
  expect(parts('  File "program.py", line 12, in worker', 'program.py')).toEqual([
    { text: '  File "program.py", ' },
    { text: 'line 12', line: 12 },
    { text: ', in worker' },
  ])
})

test('frames of the standard library lead nowhere', () => {
  const text = '  File "/lib/python314.zip/threading.py", line 1024, in run'
  expect(parts(text, 'program.py')).toEqual([{ text }])
})

test('whatever a program prints, nothing of it is lost', () => {
  const text = 'File "program.py", line 1File "program.py", line 22 <b>File "program.py", line'
  const joined = parts(text, 'program.py').map((part) => part.text)
  expect(joined.join('')).toBe(text)
})

test('an empty text has no parts', () => {
  expect(parts('', 'program.py')).toEqual([])
})

test('the frames of the library are told from those of the program, each with its lines', () => {
  const lines = [
    'Traceback (most recent call last):',
    '  File "/lib/python314.zip/threading.py", line 1082, in _bootstrap_inner',
    '    self._context.run(self.run)',
    '    ~~~~~~~~~~~~~~~~~^^^^^^^^^^',
    '  File "program.py", line 4, in work',
    '    q.get(timeout=0.01)',
    '  File "<frozen importlib._bootstrap>", line 1, in _find',
    'queue.Empty',
  ]
  const found: boolean[] = []
  for (const line of lines) found.push(isOfLibrary(line, found.at(-1) ?? false))
  expect(found).toEqual([false, true, true, true, false, false, true, false])
})
