import { assert as holds, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine, printable, printableJson, withoutTowers } from './plain.ts'

test.each([
  ['a terminal’s escape', '\u001B[2Jgone', String.raw`\x1b[2Jgone`],
  ['one of eight bits', '\u009B2J', String.raw`\x9b2J`],
  [
    'OSC 52, which fills the clipboard',
    '\u001B]52;c;ZXZpbA==\u0007',
    String.raw`\x1b]52;c;ZXZpbA==\x07`,
  ],
  ['a turned direction', 'passed\u202Edeliaf', String.raw`passed\u202edeliaf`],
  ['an isolate', '\u2066x\u2069', String.raw`\u2066x\u2069`],
  ['a return to the begin of the line', 'failed\rpassed', String.raw`failed\x0dpassed`],
  ['a line separator', 'a\u2028b', String.raw`a\u2028b`],
  ['letters that are not seen', 'a\u{E0041}b\uFEFF', String.raw`a\U000e0041b\ufeff`],
  ['what fills and is not seen', 'a\u2800\u3164\u00ADb', String.raw`a\u2800\u3164\xadb`],
  ['half a character', 'a\uD800b', String.raw`a\ud800b`],
])('%s is shown, and does nothing', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test.each(['Zoë', 'שלום', 'सं‍स्कृ‍त', '👩‍🚀', 'two\nlines\tof text'])('%s stays as it is', (text) => {
  expect(printable(text)).toBe(text)
})

test('a name is one line, whatever it holds', () => {
  expect(oneLine('  Ada\n\nBob: all, 100 %\r\n')).toBe('Ada Bob: all, 100 %')
  expect(oneLine('x'.repeat(5_000_000))).toBe(`${'x'.repeat(199)}…`)
})

test('JSON says the same, and is safe to print', () => {
  holds(
    property(string({ unit: 'binary' }), (text) => {
      const json = printableJson({ text })
      expect(JSON.parse(json)).toEqual({ text })
      expect(json).toBe(printable(json))
    }),
  )
})

test('a name has no towers of marks, and keeps those of any script', () => {
  const tower = `Z${'\u0301\u0316'.repeat(50)}a`
  expect(oneLine(tower)).toBe('Z\u0301\u0316\u0301\u0316a')
  for (const name of ['Nguye\u0302\u0303n', 'שָׁלוֹם', 'क्ष्म्य', 'กี่', 'བསྒྲུབས']) {
    expect(withoutTowers(name)).toBe(name)
  }
})
