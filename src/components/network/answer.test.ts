/** Answers of a program's own server. */
import { expect, test } from 'vitest'
import { encodedPath, readAnswer } from './answer.ts'

const read = (answer: string) => readAnswer({ failure: null, answer })

test('status, headers and body are told apart', () => {
  expect(read('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\r\n\r\nhello')).toEqual({
    title: '200 OK',
    headers: ['Content-Type: text/html'],
    body: '<p>\r\n\r\nhello',
  })
})

test('what is not HTTP is shown whole, and nothing is said to be nothing', () => {
  expect(read('hello\r\n\r\nworld')).toMatchObject({ body: 'hello\r\n\r\nworld', headers: [] })
  expect(read('HTTP/1.0 200 OK\r\nand no more').body).toContain('and no more')
  expect(read('').title).toContain('without an answer')
  expect(readAnswer({ failure: 'ended', answer: '' }).title).toBe('The program has ended.')
})

test('a path begins at the root, and has nothing that a request may not have', () => {
  expect(encodedPath('prices?item=tea')).toBe('/prices?item=tea')
  expect(encodedPath('/grüner tee')).toBe('/gr%C3%BCner%20tee')
  expect(encodedPath('/a%20b')).toBe('/a%20b')
  expect(encodedPath('/x\r\nHost: y')).toMatch(/^\/[!-~]*$/)
  expect(encodedPath('\ud800')).toMatch(/^\/[!-~]*$/)
})
