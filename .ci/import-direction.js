/**
 * The direction of imports in the TypeScript half: a lint rule that reads directions.js.
 *
 * It sees static and dynamic imports, re-exports and `new URL('…', import.meta.url)`, so a worker
 * cannot be imported by a detour.
 * Plain JavaScript, because the linter loads it on any Node.
 */
import { dirname, isAbsolute, posix, resolve, sep } from 'node:path'
import { folders, packages, pure } from './directions.js'

/** 'src/kernel/boot.ts' → 'kernel'; 'e2e/a.ts' → 'e2e'; null for a file outside both. */
function folderOf(path) {
  const parts = path.split(sep).join(posix.sep)
  const inSrc = /(?:^|\/)src\/([^/]+)(?:\/|$)/.exec(parts)
  if (inSrc) return /\.[a-z]+$/.test(inSrc[1]) ? null : inSrc[1]
  return /(?:^|\/)(e2e|content)\//.exec(parts)?.[1] ?? null
}

function problem(file, specifier) {
  const from = folderOf(file)
  if (from === null) return null
  const isTest = /\.test\.[a-z]+$/.test(file)
  if (specifier.startsWith('.') || specifier.startsWith('/') || isAbsolute(specifier)) {
    const path = specifier.split('?')[0]
    const to = folderOf(path.startsWith('/') ? path : resolve(dirname(file), path))
    if (to === null || to === from) return null
    if (!(from in folders)) return `src/${from} has no place in .ci/directions.js: give it one.`
    // A test may look at the data and run the real thing, as the grader's does with the kernel.
    if (isTest && from !== 'protocol' && to !== 'e2e') return null
    if (folders[from].split(' ').includes(to)) return null
    const may = folders[from].replaceAll(' ', ', ') || 'no other folder of src'
    return `${from} must not import ${to}: it may import ${may}.`
  }
  if (specifier.startsWith('node:') && pure.has(from)) {
    if (isTest || /[/\\](load|content-folder)\.ts$/.test(file)) return null
    return `${from} is pure: it must not import ${specifier}. Reading files belongs in load.ts.`
  }
  const name = Object.keys(packages).find((n) => specifier === n || specifier.startsWith(`${n}/`))
  if (name === undefined || from === 'e2e' || packages[name].split(' ').includes(from)) return null
  return `${from} must not import ${name}: only ${packages[name].replaceAll(' ', ', ')} may.`
}

const direction = {
  create(context) {
    const check = (node, specifier) => {
      if (typeof specifier !== 'string') return
      const message = problem(context.filename, specifier)
      if (message !== null) context.report({ node, message })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => check(node, node.source.value),
      NewExpression(node) {
        const isUrl = node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression'
        const path = node.arguments[0]?.value
        if (isUrl && /\.[jt]s\b/.test(path)) check(node, path)
      },
    }
  },
}

export default { meta: { name: 'direction' }, rules: { imports: direction } }
