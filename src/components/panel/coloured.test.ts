import { expect, test } from 'vitest'
import { coloured } from './coloured.ts'

const kindsOf = (program: string): Record<string, string> =>
  Object.fromEntries(
    coloured(program)
      .flat()
      .filter(({ kind }) => kind !== 'plain')
      .map(({ text, kind }) => [text, kind]),
  )

test('names, words, texts and numbers of Python each have their colour', () => {
  const program = `
import threading  # for threads
@cache
def greet(name, times=2):
    return f"Hello {name}\\n" * 0x1F
async with lock: threads = [threading.Thread(target=greet, args=("Ada",)), None]
`
  expect(kindsOf(program)).toMatchObject({
    import: 'keyword',
    '# for threads': 'comment',
    def: 'keyword',
    greet: 'function',
    name: 'parameter',
    times: 'parameter',
    '2': 'number',
    return: 'keyword',
    '0x1F': 'number',
    async: 'keyword',
    Thread: 'function',
    target: 'parameter',
    '"Ada"': 'string',
    None: 'keyword',
  })
  expect(kindsOf(program)).not.toHaveProperty('threading')
})

test.each([
  ['nothing', ''],
  ['only newlines', '\n\n\n'],
  ['what is no Python', '§§§ (((\n"""never closed\n\tdef'],
  ['letters that are two characters', '# 🧵\nx = "🧵" # 🧵\n'],
  ['more than the parser reads', 'x = 1\n'.repeat(20_000)],
])('the pieces of each line make up the line: %s', (_, program) => {
  const lines = coloured(program).map((line) => line.map(({ text }) => text).join(''))
  expect(lines.join('\n')).toBe(program)
})
