import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageFiles } from './page-files.ts'

const dist = mkdtempSync(join(tmpdir(), 'turns-dist-'))
afterAll(() => rmSync(dist, { recursive: true }))

function write(path: string, text: string): void {
  const file = join(dist, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function loaded(page: string, deep = false): string[] {
  return pageFiles(dist, page, { deep })
    .map((file) => relative(dist, file))
    .toSorted()
}

beforeAll(() => {
  write('_astro/style.css', '')
  write('_astro/panel.js', 'import{a}from"./shared.js";const b=()=>import("./monaco.js")')
  write('_astro/client.js', 'import"./shared.js"')
  write('_astro/shared.js', 'export const a=1')
  write('_astro/monaco.js', 'import"./deep.js"')
  write('_astro/deep.js', '')
  write('_astro/inline.js', '')
  write('_astro/unused.js', '')
  write(
    'lesson/index.html',
    `<link rel="stylesheet" href="/_astro/style.css">
     <astro-island component-url="/_astro/panel.js" renderer-url="/_astro/client.js"></astro-island>
     <script type="module">import "/_astro/inline.js"</script>
     <script src="https://elsewhere.example/a.js"></script>`,
  )
})

test('a page loads what its HTML names, and what that imports', () => {
  expect(loaded('lesson/index.html')).toEqual([
    '_astro/client.js',
    '_astro/inline.js',
    '_astro/panel.js',
    '_astro/shared.js',
    '_astro/style.css',
  ])
})

test('what is imported on use counts only where it is asked for', () => {
  const more = loaded('lesson/index.html', true)
  expect(more).toEqual(expect.arrayContaining(['_astro/monaco.js', '_astro/deep.js']))
  expect(more).not.toContain('_astro/unused.js')
})

test('a site below a base path is read the same way', () => {
  write('base/index.html', '<script type="module" src="/course/_astro/client.js"></script>')
  expect(loaded('base/index.html')).toEqual(['_astro/client.js', '_astro/shared.js'])
})
