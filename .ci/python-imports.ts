/** What the Python half of the kernel imports from itself: file by file, types included. */
import { parser } from '@lezer/python'
import { globSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

export interface PythonImport {
  /** The file below the package's folder, with slashes, and the line of the statement. */
  file: string
  line: number
  /** The statement as it is written there, on one line. */
  text: string
  /** The files that it names, below the package's folder: a module, or the `__init__` of a room. */
  targets: string[]
}

/** @returns path below `folder`, with slashes → text, of every Python file there */
export function pythonSources(folder: string): Map<string, string> {
  const paths = globSync('**/*.py', { cwd: folder }).map((path) => path.split(sep).join(posix.sep))
  return new Map(
    paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
  )
}

/** The relative imports of all files; what comes from the standard library is left out. */
export function pythonImports(sources: ReadonlyMap<string, string>): PythonImport[] {
  return [...sources].flatMap(([file, source]) => importsOf(file, source, sources))
}

function importsOf(file: string, source: string, sources: ReadonlyMap<string, string>) {
  const found: PythonImport[] = []
  parser.parse(source).iterate({
    enter(node) {
      if (node.name !== 'ImportStatement') return
      const text = source.slice(node.from, node.to).replaceAll(/\s+/g, ' ')
      const parts = /^from (\.+) ?([\w.]*) import \(?(.*?)\)?$/.exec(text)
      if (!parts) return
      const [, dots = '', below = '', names = ''] = parts
      const up = file.split('/').slice(0, -dots.length)
      const place = [...up, ...below.split('.').filter(Boolean)].join('/')
      const targets = sources.has(`${place}.py`)
        ? [`${place}.py`]
        : importedNames(names).map((name) => {
            const path = posix.join(place, `${name}.py`)
            return sources.has(path) ? path : posix.join(place, '__init__.py')
          })
      const line = source.slice(0, node.from).split('\n').length
      found.push({ file, line, text, targets: [...new Set(targets)] })
    },
  })
  return found
}

/** 'a, b as c,' → ['a', 'b'] */
function importedNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim().split(' ')[0]!)
    .filter(Boolean)
}
