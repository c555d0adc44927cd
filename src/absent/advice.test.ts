/** Which traceback gets which advice, and where its link leads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLessons } from '../course/load.ts'
import { adviceOn } from './advice.ts'
import { absences, unknown } from './table.ts'

const traceback = (last: string, frame = '  File "program.py", line 1, in <module>\n') =>
  `Traceback (most recent call last):\n${frame}${last}\n`
const missing = (name: string) => traceback(`ModuleNotFoundError: No module named '${name}'`)

test('a package that many ask for is told from its own side', () => {
  expect(adviceOn(missing('requests'))).toEqual({
    reason:
      '`requests` talks to servers, is not part of the standard library, and no packages can be installed here.',
    instead:
      'Use `urllib.request`, which is here, with a host of the lab, such as `news.example`, `weather.example`, `corner.shop.example`, `site.example`, `slow.example`.',
    link: { title: 'Waiting together: five pages', path: '/lessons/waiting-together/#five-pages' },
  })
})

test.each(
  'requests numpy pandas tqdm rich bs4 aiohttp flask django tkinter turtle curses matplotlib pygame scipy httpx trio psutil pytest'.split(
    ' ',
  ),
)('%s is in the table', (name) => {
  const advice = adviceOn(missing(name))
  expect(advice?.reason).toContain(`\`${name}\``)
  expect(advice?.instead).not.toBe(unknown.instead)
})

test('of a submodule its package is what is missing', () => {
  expect(adviceOn(missing('matplotlib.pyplot'))?.instead).toContain('Print instead')
})

test('any other package is not part of the standard library', () => {
  const advice = adviceOn(missing('nobody_knows_it'))
  expect(advice?.reason).toMatch(/^`nobody_knows_it` is not part of the standard library/)
})

test('a very long name is cut short', () => {
  expect(adviceOn(missing('x'.repeat(10_000)))!.reason.length).toBeLessThan(200)
})

test.each([
  ['a misspelled part of a package that is there', missing('concurrent.futurs')],
  [
    'what Python has advice for itself',
    traceback("ModuleNotFoundError: No module named 'thredding'. Did you mean: 'threading'?"),
  ],
  ['another error', traceback('ValueError: does not compute')],
  ['a file that is not there', traceback("FileNotFoundError: [Errno 2] No such file: 'socket'")],
  ['what is no traceback', "ModuleNotFoundError: No module named 'requests'\n"],
  ['nothing', ''],
])('nothing is said of %s', (_, stderr) => {
  expect(adviceOn(stderr)).toBeNull()
})

test('of several tracebacks the last that has a reason counts', () => {
  const stderr = missing('numpy') + missing('tkinter') + traceback('NameError: name x')
  expect(adviceOn(stderr)?.reason).toContain('`tkinter`')
})

test('an exception of another thread counts, too', () => {
  const last = 'OSError: [Errno 138] emscripten does not support processes.'
  const stderr = `Exception in thread Thread-1 (work):\n${traceback(last)}`
  expect(adviceOn(stderr)?.link.path).toBe('/lessons/parallelism/#processes')
})

test('on the command line nothing is said of a page, or of a computer that is another', () => {
  const names = absences.flatMap(({ modules }) => modules?.split(' ') ?? [])
  for (const name of [...names, 'nobody_knows_it']) {
    const { reason, instead } = adviceOn(missing(name), 'terminal')!
    expect(`${reason} ${instead}`).not.toMatch(/in a page|that it runs in|own computer|[{}]/)
  }
  expect(adviceOn(missing('psycopg'), 'terminal')?.reason).toBe(
    '`psycopg` talks to a database server, and a program under `turns` reaches no other machine.',
  )
})

test('who asks for a host that is not there is told which are', () => {
  const last = 'urllib.error.URLError: <urlopen error [Errno -2] Name or service not known>'
  const advice = adviceOn(traceback(last))!
  expect(`${advice.reason} ${advice.instead}`).toMatch(/`localhost`.*`news\.example`/)
  const tls = adviceOn(traceback('RuntimeError: TLS not supported in this environment'))
  expect(tls?.reason).toContain('TLS')
})

test('no module stands in the table twice', () => {
  const names = absences.flatMap(({ modules }) => modules?.split(' ') ?? [])
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('every reason and every way out is one sentence', () => {
  for (const { reason, instead } of [...absences, unknown])
    for (const text of [reason, instead]) expect(text).toMatch(/^\S((?!\. ).)+\.$/)
})

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
const about = read('src/pages/about.astro')

/** The id that a heading has on its page. */
const idOf = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')

const places = new Set([
  ...[...about.matchAll(/<Anchor id="([\w-]+)">/g)].map(([, id]) => `/about/#${id}`),
  ...loadLessons().flatMap(({ slug, file }) => {
    const headings = [...read(file).matchAll(/^#{2,3} (.*)$/gm)]
    const sections = headings.map(([, words]) => `/lessons/${slug}/#${idOf(words!)}`)
    return [`/lessons/${slug}/`, ...sections]
  }),
])

test('every link leads to a place of the course', () => {
  const paths = [...absences, unknown].map(({ link }) => link.path)
  expect(paths.filter((path) => !places.has(path))).toEqual([])
})
