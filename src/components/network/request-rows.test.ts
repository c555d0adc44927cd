/** The rows of the table of requests. */
import { expect, test } from 'vitest'
import { built, start, trace, type Deed } from '../../timeline/example.ts'
import { mostRows, requestRows } from './request-rows.ts'

const ask = (request: number, at: number): Deed => [
  0,
  { kind: 'request', request, host: 'shop.example', method: 'GET', path: '/tea', at },
]
const answer = (request: number, status: number | null, at: number): Deed => [
  0,
  { kind: 'answer', request, status, failure: status === null ? 'empty' : null, at },
]
const main: Deed = [0, start('MainThread', null)]

test('requests and connections are rows in the order in which they began', () => {
  const timeline = built(
    trace(
      main,
      ask(0, 1),
      [0, { kind: 'connect', connection: 0, address: '127.0.0.1:8000' }],
      [1, start('server')],
      [1, { kind: 'accept', connection: 0 }],
      answer(0, 404, 2.5),
      ask(1, 3),
      answer(1, null, 4),
      ask(2, 5),
      [0, { kind: 'request', request: 3, host: 'lost.example', method: null, path: null }],
    ),
  )
  const { rows, earlier } = requestRows(timeline)
  expect(earlier).toBe(0)
  const cells = rows.map(({ method, host, path, from, to, result, isBad }) => [
    `${method} ${host}${path}`,
    `${from}–${to}`,
    `${result}${isBad ? '!' : ''}`,
  ])
  expect(cells).toEqual([
    ['GET shop.example/tea', '1 s–2.5 s', '404!'],
    ['connection 127.0.0.1:8000', '1 s–', 'accepted by server'],
    ['GET shop.example/tea', '3 s–4 s', 'no answer, the host hung up!'],
    ['GET shop.example/tea', '5 s–', 'no answer yet'],
    ['call lost.example', '5 s–', 'no answer yet'],
  ])
  expect(rows[0]!.thread).toEqual({ number: 0, name: 'MainThread' })
})

test('of very many the last are shown, and the others counted', () => {
  const many = Array.from({ length: mostRows + 5 }, (_, request) => ask(request, request))
  const { rows, earlier } = requestRows(built(trace(main, ...many)))
  expect([rows.length, earlier, rows[0]!.from]).toEqual([mostRows, 5, '5 s'])
})
