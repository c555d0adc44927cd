import { expect, test } from 'vitest'
import { hitOf, inOrder, type Fragment } from './hits.ts'

const section = (
  id: string,
  title: string,
  ...scores: number[]
): Fragment['sub_results'][number] => ({
  url: `/lessons/deadlock/${id}`,
  title,
  excerpt: `The <mark>lock</mark> of ${title}.`,
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
})

const fragment = (...sections: Fragment['sub_results']): Fragment => ({
  url: '/lessons/deadlock/',
  excerpt: 'Anything.',
  meta: { title: 'Deadlock', place: 'Lesson 10, Synchronization' },
  sub_results: sections,
})

test('the best sections are shown, in the order of the page', () => {
  const hit = hitOf(
    fragment(
      section('', 'Deadlock', 1),
      section('#a', 'A', 5),
      section('#b', 'B', 1, 1),
      section('#c', 'C', 3),
      section('#d', 'D', 2, 2),
    ),
  )
  expect(hit).toMatchObject({ title: 'Deadlock', place: 'Lesson 10, Synchronization' })
  expect(hit.sections.map(({ title }) => title)).toEqual(['A', 'C', 'D'])
  expect(hit.excerpt.map(({ text }) => text).join('')).toBe('The lock of Deadlock.')
})

test('a page that is found only in sections has no excerpt of its own', () => {
  expect(hitOf(fragment(section('#a', 'A', 1))).excerpt).toEqual([])
  expect(hitOf(fragment()).excerpt.map(({ text }) => text)).toEqual(['Anything.'])
})

test('what is called what was asked for comes first', () => {
  const hit = (title: string, ...titles: string[]) => ({
    ...hitOf(fragment(...titles.map((one, at) => section(`#${at}`, one, 1)))),
    title,
  })
  const hits = [hit('Locks'), hit('Glossary', 'Deadlock'), hit('Queues'), hit('Deadlock')]
  expect(inOrder(hits, ' deadlock').map(({ title }) => title)).toEqual([
    'Glossary',
    'Deadlock',
    'Locks',
    'Queues',
  ])
})
