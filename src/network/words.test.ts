/** Hosts in words. */
import { expect, test } from 'vitest'
import { loadHosts } from './load.ts'
import { parseHost } from './parse.ts'
import { hostCard } from './words.ts'

const card = (more: string) =>
  hostCard(parseHost(`host: shop.example\nabout: A shop.\n${more}`, 'shop.yaml'))

test('how a host behaves is said in sentences', () => {
  expect(card('latency: 0').behaviour).toEqual(['It answers at once.'])
  expect(
    card('latency: 0.5\nspread: 0.2\nbandwidth: 2000\natOnce: 2\ntooMany: 429').behaviour,
  ).toEqual([
    'It answers after 0.5 s, 0.2 s more or less.',
    'It sends 2,000 bytes a second.',
    'It works on 2 requests at a time; others get the status 429.',
  ])
  expect(card('latency: 1\natOnce: 3').behaviour.at(-1)).toMatch(/3 requests.*others wait/)
  expect(card('latency: 0\ncalls: refused').behaviour).toEqual(['It refuses every call.'])
  expect(card('latency: 0\ncalls: unanswered').behaviour).toEqual(['It does not answer any call.'])
})

test('a page says what is special about it, and nothing where it is as its host', () => {
  const { pages } = card(`latency: 1
pages:
  /plain: { body: x }
  /old: { redirect: /plain, status: 301 }
  /gone: { status: 410, body: x, latency: 3 }
  /drops: { body: x, latency: 0, bandwidth: 2 }
  /first: { body: x, fails: { first: 1 } }
  /third: { body: x, fails: { every: 3, status: 500 } }
  /later: { body: x, fails: { until: 5, retryAfter: 2 } }
  /cut: { body: x, ends: cut }`)
  expect(pages.map(({ path, says }) => `${path} ${says}`.trim())).toEqual([
    '/plain',
    '/old leads to /plain (301)',
    '/gone answers with the status 410; takes 3 s',
    '/drops answers at once; sends 2 bytes a second',
    '/first answers the first request with the status 503',
    '/third answers one request in 3 with the status 500',
    '/later answers every request of the first 5 s with the status 503, and asks to wait 2 s',
    '/cut hangs up in the middle of its answer',
  ])
})

test('every host of the course has a card', () => {
  for (const { behaviour } of loadHosts().map(hostCard)) expect(behaviour).not.toEqual([])
})
