import { expect, test } from 'vitest'
import { excerptBelow, pieces } from './excerpt.ts'

test('an excerpt is pieces of text, some of them marked', () => {
  expect(pieces('Take the <mark>lock</mark> and the <mark>lock</mark>.')).toEqual([
    { text: 'Take the ', isMarked: false },
    { text: 'lock', isMarked: true },
    { text: ' and the ', isMarked: false },
    { text: 'lock', isMarked: true },
    { text: '.', isMarked: false },
  ])
  expect(pieces('')).toEqual([])
})

test('what looks like HTML is text, and is decoded once', () => {
  expect(pieces('a &lt;b&gt; <img src=x> &amp;lt;')).toEqual([
    { text: 'a <b> <img src=x> &lt;', isMarked: false },
  ])
})

const below = (title: string, excerpt: string): string =>
  excerptBelow(title, excerpt)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

test('the heading is not repeated, nor the end of it', () => {
  const title = 'The same lock twice'
  expect(below(title, 'The same <mark>lock</mark> twice. It holds a <mark>lock.</mark>')).toBe(
    'It holds a [lock.]',
  )
  expect(below(title, 'same <mark>lock</mark> twice. A <mark>Lock</mark> does')).toBe(
    'A [Lock] does …',
  )
  expect(below('A lock', 'A <mark>lock.</mark>')).toBe('')
  expect(below('Who needs a lock?', 'a <mark>lock?</mark> Everybody.')).toBe('Everybody.')
})

test('dots show where a sentence is cut', () => {
  expect(below('Deadlock', 'holds a <mark>lock</mark> and waits.')).toBe(
    '… holds a [lock] and waits.',
  )
  expect(below('Deadlock', 'A <mark>lock</mark> and')).toBe('A [lock] and …')
})
