import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageScripts } from './page-scripts.ts'

const place = mkdtempSync(join(tmpdir(), 'turns-scripts-'))
afterAll(() => rmSync(place, { recursive: true }))

/** So long that no bundler takes it into another script, and that it is worth a hint. */
const long = (name: string): string =>
  `export const ${name} = ${JSON.stringify(name.repeat(800))}\n`

/** What the build made, by the names of the sources. */
let scripts: Record<string, string> = {}

beforeAll(async () => {
  const files = {
    'Quiz.svelte': `import { shared } from './shared.js'
      ${long('answers')}
      export const quiz = [shared, () => import('./later.js'), () => import('./alone.js')]`,
    'page.js': `${long('page')} export const more = () => import('./later.js')`,
    'shared.js': long('shared'),
    'other.js': long('other'),
    'later.js': `import { shared } from './shared.js'
      import { other } from './other.js'
      ${long('later')} console.log(shared, other)`,
    'alone.js': `import { shared } from './shared.js'
      ${long('alone')} console.log(shared)`,
  }
  mkdirSync(join(place, 'quiz'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, 'quiz', name), text)
  const built = await build({
    root: place,
    logLevel: 'silent',
    configFile: false,
    plugins: pageScripts(),
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: ['Quiz.svelte', 'page.js', 'other.js'].map((name) => join(place, 'quiz', name)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const output = 'output' in built ? built.output : Array.isArray(built) ? built[0]!.output : []
  scripts = Object.fromEntries(
    output.map((part) => [part.fileName, part.type === 'chunk' ? part.code : '']),
  )
})

const isHinted = (name: string): boolean =>
  scripts[name]!.startsWith('//# allFunctionsCalledOnLoad\n')

test('what a page’s panels stand on is compiled whole, and nothing else is', () => {
  expect(Object.keys(scripts).filter(isHinted).toSorted()).toEqual([
    'Quiz.js',
    'preload-helper.js',
    'shared.js',
  ])
})

test('a script that is imported on request brings only what is not there yet', () => {
  const asked = (name: string): string[] =>
    [...(scripts[name]!.match(/m\.f=\[[^\]]*\]/)?.[0] ?? '').matchAll(/"([^"]+)"/g)]
      .map(([, file]) => file!)
      .toSorted()
  expect(asked('Quiz.js')).toEqual(['later.js', 'other.js'])
  expect(asked('page.js')).toEqual(['later.js', 'other.js', 'shared.js'])
})
