/** Every address inside the site leads somewhere, also when the site lies below a sub-path. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { deadAddresses, gluedWords, pagesOf, unstyledClasses } from './pages.ts'

test('every link, script, style sheet and fragment of the site is there', () => {
  expect(pagesOf('dist').length).toBeGreaterThan(0)
  expect(deadAddresses('dist', '/')).toEqual([])
})

test('no space between words was lost in the build', () => {
  expect(gluedWords('dist')).toEqual([])
})

test('every component’s style is in the site', () => {
  expect(unstyledClasses('dist')).toEqual([])
})

test('built for a sub-path, every address begins with it and is there', () => {
  const out = test.info().outputPath('site')
  const astro = resolve(import.meta.dirname, '../node_modules/astro/bin/astro.mjs')
  const built = spawnSync(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, SITE_BASE: 'course', SITE_PLAIN: '1' },
    encoding: 'utf8',
  })
  expect(built.status, built.stdout + built.stderr).toBe(0)
  expect(pagesOf(out)).toEqual(pagesOf('dist'))
  expect(deadAddresses(out, '/course/')).toEqual([])
})
