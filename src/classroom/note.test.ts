import { expect, test } from 'vitest'
import { withLinks } from './note.ts'

const links = (text: string) => withLinks(text).flatMap((one) => (one.isLink ? one.text : []))

test('web addresses are apart from the text, without the full stop behind them', () => {
  expect(links('See https://example.org/a?b=1#c, and (http://example.org/x).')).toEqual([
    'https://example.org/a?b=1#c',
    'http://example.org/x',
  ])
  const text = 'Read https://example.org/ first.'
  expect(
    withLinks(text)
      .map((one) => one.text)
      .join(''),
  ).toBe(text)
})

test('nothing else becomes a link', () => {
  expect(links('javascript:alert(1) data:text/html,x mailto:a@example.org <b>x</b>')).toEqual([])
  expect(links('https://example.org/"onmouseover="x')).toEqual(['https://example.org/'])
  expect(links('https://')).toEqual([])
})

test('a note of nothing but slashes takes no longer than another', () => {
  expect(links('https://' + '.'.repeat(4900))).toEqual([])
})
