import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildList } from './service-worker.ts'

let dist = ''
afterEach(() => rmSync(dist, { recursive: true, force: true }))

/** A built site: path → content. */
function site(files: Record<string, string>): string {
  dist = mkdtempSync(join(tmpdir(), 'turns-list-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), content)
  }
  return dist
}

const pages = { 'index.html': 'home', 'lessons/one/index.html': 'one' }
const urls = (files: Record<string, string>) => buildList(site(files)).files.map(({ url }) => url)

test('pages stand under the addresses that they are opened by, and before all else', () => {
  const files = { '_astro/a.js': 'a', ...pages }
  expect(urls(files)).toEqual(['./', 'lessons/one/', '_astro/a.js'])
})

test('what is large comes last', () => {
  const files = { '_astro/editor.js': 'e'.repeat(300_000), 'runtime/1/z.wasm': 'z', ...pages }
  expect(urls(files).at(-1)).toBe('_astro/editor.js')
})

test('the worker itself, compressed copies and what only installs the site are not kept', () => {
  const others = ['sw.js', 'index.html.br', '_astro/a.js.gz', 'icons/i.png', 'manifest.webmanifest']
  const files = Object.fromEntries(others.map((name) => [name, 'x']))
  expect(urls({ ...files, ...pages })).toEqual(['./', 'lessons/one/'])
})

test('only an address that changes with its content has no revision', () => {
  const names = [
    '_astro/a.js',
    'exercises/one.json',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/pagefind.js',
    'runtime/1/worker.js',
    'runtime/manifest.json',
  ]
  const { files } = buildList(site(Object.fromEntries(names.map((name) => [name, name]))))
  const revised = files.filter(({ revision }) => revision !== null).map(({ url }) => url)
  expect(revised.toSorted()).toEqual([
    'exercises/one.json',
    'pagefind/pagefind.js',
    'runtime/manifest.json',
  ])
})

test('the same content is the same build, and any other content another', () => {
  const { id } = buildList(site(pages))
  rmSync(dist, { recursive: true })
  expect(buildList(site(pages)).id).toBe(id)
  rmSync(dist, { recursive: true })
  expect(buildList(site({ ...pages, 'index.html': 'Home' })).id).not.toBe(id)
})
