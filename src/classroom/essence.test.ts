import { expect, test } from 'vitest'
import { parsePython } from '../grader/source/parse-python.ts'
import { essence } from './essence.ts'

const of = (text: string): string => essence(parsePython(text))
const program = 'import threading\n\n\ndef work(n):\n    print(f"{n} of", n)\n\n\nwork(1)\n'

test.each([
  ['comments', `# mine\n${program}# all of it\n`],
  ['blank lines', program.replaceAll('\n\n\n', '\n')],
  ['spaces', program.replaceAll('    ', '  ').replace('(1)', '( 1 )')],
  ['line ends of Windows', program.replaceAll('\n', '\r\n')],
])('%s make no other program', (_, text) => {
  expect(of(text)).toBe(of(program))
})

test.each([
  ['a name', program.replaceAll('work', 'task')],
  ['a number', program.replace('1', '2')],
  ['the text within a string with values in it', program.replace(' of', ' off')],
  ['where a block ends', program.replace('\n\n\nwork(1)', '\n    work(1)')],
])('%s makes another program', (_, text) => {
  expect(of(text)).not.toBe(of(program))
})

test('text that is no Python is compared by its lines', () => {
  expect(of('def (\n  x  \n\n')).toBe(of('def (\n  x\n'))
  expect(of('def (\nx')).not.toBe(of('def (\ny'))
})
