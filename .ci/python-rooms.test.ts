/** The rooms of the kernel's Python half: directions, circles, and what is said about them. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from './directions.js'
import { pythonImports, pythonSources } from './python-imports.ts'
import { allowed, circle, picture, roomOf, unusedWays, wrongWays } from './python-rooms.ts'

const root = resolve(import.meta.dirname, '..')
const kernel = resolve(root, 'src/kernel')
const sources = pythonSources(resolve(kernel, 'python/_turns'))
const imports = pythonImports(sources)
const names = Object.keys(rooms)

/** What is wrong with a package of these files. */
const wrong = (files: Record<string, string>) =>
  wrongWays(pythonImports(new Map(Object.entries(files))))

test('a room imports only the rooms below it that directions.js names', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(wrongWays(imports)).toEqual([])
})

test('what directions.js allows is done somewhere', () => {
  expect(unusedWays(imports)).toEqual([])
})

test('the table has every room, from the top down', () => {
  const there = new Set([...sources.keys()].filter((file) => file !== '__init__.py').map(roomOf))
  expect(names.toSorted()).toEqual([...there].toSorted())
  for (const [place, name] of names.entries())
    for (const other of allowed(name))
      expect(names.indexOf(other), `${name} → ${other}`).toBeGreaterThan(place)
})

test('no file imports itself by way of others, types included', () => {
  expect(circle(imports)?.join(' → ') ?? 'no circle').toBe('no circle')
})

test('nothing of the kernel is imported by its absolute name, which a program could meet', () => {
  const absolute = [...sources].filter(([, text]) => /^\s*(from|import) _turns\b/m.test(text))
  expect(absolute.map(([file]) => file)).toEqual([])
})

test.each(names.filter((name) => name !== 'boot'))(
  '%s says in its first lines what it is for and what it may import',
  (name) => {
    const text = sources.get(`${name.replaceAll('.', '/')}/__init__.py`) ?? ''
    const said = /^"""(\S.*?[.:])\n\nMay import: (.*?)\.\n"""\n$/s.exec(text)
    expect(said?.[1]?.split(/[.] /), 'one sentence').toHaveLength(1)
    expect(said?.[2]).toBe(allowed(name).join(', ') || 'nothing')
  },
)

test('the picture in src/kernel/README.md agrees with the imports', () => {
  const drawn = picture(readFileSync(resolve(kernel, 'README.md'), 'utf8'))
  expect(Object.keys(drawn)).toEqual(names)
  for (const name of names) expect(drawn[name], name).toEqual(allowed(name))
})

const files = {
  'turns/__init__.py': '',
  'turns/waits.py': '',
  'explore/explore.py': '',
  'explore/points/point.py': '',
}

test.each([
  ['turns/a.py', 'from ..explore.explore import Exploration', 'turns must not import explore.'],
  ['turns/a.py', 'from ..explore import explore as e', 'turns must not import explore.'],
  [
    'turns/a.py',
    'from ..explore.points import (\n  point,\n)',
    'turns must not import explore.points',
  ],
  [
    'turns/a.py',
    'if X:\n  from ..explore.explore import A',
    'turns/a.py:2: "from ..explore.explore',
  ],
  ['turns/a.py', 'def f():\n  from ..boot import start', 'It may import cpython, protocol: put'],
  ['attic/a.py', 'from ..turns import waits', 'the room attic has no place in .ci/directions.js'],
  ['explore/points/a.py', 'from ..explore import A', 'explore.points must not import explore.'],
])('%s with %j is refused', (file, text, reason) => {
  const found = wrong({ ...files, 'boot.py': '', [file]: text })
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(reason)
})

test.each([
  ['explore/a.py', 'from ..turns.waits import classify'],
  ['explore/points/a.py', 'from ...turns import waits'],
  ['explore/points/a.py', 'from .point import Point\nimport sys\nfrom types import CodeType'],
  ['turns/a.py', 'text = "from ..explore import explore"\n# from ..explore import explore'],
])('%s with %j is allowed', (file, text) => {
  expect(wrong({ ...files, [file]: text })).toEqual([])
})

test('a circle is told with every file in it', () => {
  const found = circle(
    pythonImports(
      new Map([
        ['a.py', 'from .b import B'],
        ['b.py', 'from . import c'],
        ['c.py', 'if TYPE_CHECKING:\n  from .a import A'],
      ]),
    ),
  )
  expect(found).toEqual(['a.py', 'b.py', 'c.py', 'a.py'])
})

test.each(['README.md', 'EXPLORATION.md', 'CONFORMANCE.md', 'NETWORK.md'])(
  'every file that src/kernel/%s names is there',
  (name) => {
    const there = globSync(['src/**/*.{ts,py,md}', '.ci/*.{ts,js}'], { cwd: root })
    const named = readFileSync(resolve(kernel, name), 'utf8').matchAll(
      /`([\w./-]+\.(?:py|ts|js|md))`/g,
    )
    const paths = [...named].map(([, file]) => file!)
    expect(paths.filter((file) => !there.some((path) => `/${path}`.endsWith(`/${file}`)))).toEqual(
      [],
    )
  },
)
