/**
 * No circle of imports is closed by a dynamic import: a lint rule.
 *
 * `import/no-cycle` follows static imports only. A module that is loaded on first use must not
 * import the module that loads it either, neither for a value nor for a type.
 * Plain JavaScript, because the linter loads it on any Node.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

const specifiers = /\b(?:from|import)\s*\(?\s*(['"])(\.{1,2}\/[^'"]+)\1/g

/** File → the files that it imports in any way. */
const known = new Map()

function importsOf(file) {
  if (!known.has(file)) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    known.set(
      file,
      [...text.matchAll(specifiers)].map((found) => target(file, found[2])),
    )
  }
  return known.get(file)
}

function target(file, specifier) {
  return resolve(dirname(file), specifier.split('?')[0])
}

/** The chain of imports from one file to another, both included; null if there is none. */
function way(from, to, seen = new Set()) {
  if (from === to) return [to]
  if (seen.has(from)) return null
  seen.add(from)
  for (const next of importsOf(from)) {
    const rest = way(next, to, seen)
    if (rest !== null) return [from, ...rest]
  }
  return null
}

const dynamic = {
  create(context) {
    return {
      ImportExpression(node) {
        const specifier = node.source.value
        if (typeof specifier !== 'string' || !specifier.startsWith('.')) return
        const file = resolve(context.filename)
        const circle = way(target(file, specifier), file)
        if (circle === null) return
        const names = [file, ...circle].map((path) => basename(path)).join(' → ')
        const message = `This import closes a circle: ${names}. Put what both need into a file of its own.`
        context.report({ node, message })
      },
    }
  },
}

export default { meta: { name: 'circle' }, rules: { dynamic } }
