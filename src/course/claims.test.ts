import { expect, test } from 'vitest'
import { parseClaims, unbacked } from './claims.ts'
import { parseLesson } from './lesson-file.ts'

const lesson = parseLesson(
  '32-deadlock',
  `---
title: Deadlock
---

## A puzzle

<Program id="two-locks" title="Two locks" />
[\`acquire()\`](https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire), [a page](https://example.org/a_(b)).

<Quiz id="who-waits" />

## Summary
`,
)
const parse = (text: string) => parseClaims(text, 'content/claims/deadlock.yaml')

test('a lesson is read: its slug, what it embeds, links to and is divided into', () => {
  expect(lesson).toEqual({
    file: 'content/lessons/32-deadlock.mdx',
    slug: 'deadlock',
    title: 'Deadlock',
    programs: ['two-locks'],
    exercises: [],
    quizzes: ['who-waits'],
    cases: [],
    links: [
      'https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire',
      'https://example.org/a_(b)',
    ],
    sections: ['A puzzle', 'Summary'],
  })
})

test('a claim that the page backs is in order', () => {
  const claims = parse(`- claim: A thread can wait for itself.
  program: two-locks
  quiz: [who-waits]
  link: https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire
`)
  expect(unbacked(claims, lesson)).toEqual([])
})

test('a backing that is not on the page is told, and so is one that vouches for nothing', () => {
  const claims = parse(`- claim: A thread can wait for itself.
  program: three-locks
  link: https://example.org/a_(b)
`)
  expect(unbacked(claims, lesson)).toEqual([
    expect.stringContaining('has not the program "three-locks"'),
    expect.stringContaining('does not vouch'),
  ])
})

test('a claim without backing, a wrong key and an empty list are refused with the line', () => {
  expect(() => parse('- claim: A thread can wait for itself.\n')).toThrow('has no backing')
  expect(() => parse('- claim: A thread can wait.\n  page: x\n')).toThrow(
    /deadlock\.yaml:2[^]*"page"/,
  )
  expect(() => parse('[]')).toThrow('cannot be used')
})
