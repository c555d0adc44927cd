import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadHosts } from './load.ts'
import { parseHost } from './parse.ts'

const host = (more: string): string => `host: shop.example\nabout: A shop.\nlatency: 1\n${more}`
const wrong = (text: string): string => {
  try {
    parseHost(text, 'content/network/shop.yaml')
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('the hosts of the course are all in order', () => {
  expect(loadHosts().map(({ name }) => name)).toContain('news.example')
})

test('a page has the type that its body looks like, and what is left out is the host’s', () => {
  const { pages } = parseHost(
    host(
      'pages:\n  /a: { body: "<p>" }\n  /b: { body: "[1]", latency: 2 }\n  /c: { redirect: /a }',
    ),
    'shop.yaml',
  )
  expect(pages['/a']).toMatchObject({ type: 'text/html; charset=utf-8', latency: null })
  expect(pages['/b']).toMatchObject({ type: 'application/json', latency: 2, status: 200 })
  expect(pages['/c']).toMatchObject({ status: 302, location: '/a' })
})

test('what is wrong is named with its file, its line and the remedy', () => {
  expect(wrong('host: shop.com\nabout: A shop.\nlatency: fast')).toMatch(
    /shop\.yaml:1\n {2}host: is no name that ends in `\.example`\n {2}Remedy: Write host: shop\.example[^]*shop\.yaml:3\n {2}latency: "fast" does not fit here/,
  )
  expect(wrong(host('pages:\n  news: { body: x }'))).toContain('/news:')
  expect(wrong(host('pages:\n  /a: { redirect: /b }'))).toMatch(/:5\n.*there is no page "\/b"/)
  expect(wrong(host('pages:\n  /a: { fails: { first: 1, every: 2 } }'))).toContain(
    'needs one of `every`, `first` and `until`',
  )
  expect(wrong(host('tooMany: 429'))).toContain('goes with `atOnce` only')
  expect(wrong(host('colour: red'))).toContain('has no use for the key "colour"')
})

test('two files with one name are refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'turns-hosts-'))
  try {
    mkdirSync(join(root, 'network'))
    for (const name of ['a', 'b']) writeFileSync(join(root, `network/${name}.yaml`), host(''))
    expect(() => loadHosts([root])).toThrow(/network\/b\.yaml:1\n.*has shop\.example, too/)
  } finally {
    rmSync(root, { recursive: true })
  }
})
