/**
 * What a name in a program stands for, as far as its imports and plain assignments tell:
 * after `from time import sleep as nap`, `nap` is `time.sleep`.
 */
import { all, children, textOf, type Node, type Syntax } from './syntax.ts'

export interface Names {
  /** Every full name that an expression may have; none where it is more than a name. */
  of(node: Node): string[]
}

const NAME = new Set(['VariableName', 'PropertyName'])

/** `a.b.c` as written; what stands before a dot and is no name is written `?`. */
export function written(node: Node, syntax: Syntax): string | null {
  if (node.name === 'VariableName') return textOf(node, syntax)
  if (node.name !== 'MemberExpression') return null
  const property = node.lastChild
  const object = node.firstChild
  if (property?.name !== 'PropertyName' || object === null) return null
  return `${written(object, syntax) ?? '?'}.${textOf(property, syntax)}`
}

interface Imported {
  /** The name in the program. */
  local: string
  full: string
}

/** What one import statement brings: `*` where it brings everything of a module. */
export function importsOf(statement: Node, syntax: Syntax): Imported[] {
  const parts = children(statement)
  const word = (node: Node | undefined): string => (node === undefined ? '' : textOf(node, syntax))
  const at = parts.findIndex((part) => part.name === 'import')
  const isFrom = parts[0]?.name === 'from'
  const module = isFrom ? parts.slice(1, at).map(word).join('') : ''
  const groups: Node[][] = [[]]
  for (const part of parts.slice(at + 1)) {
    if (part.name === ',') groups.push([])
    else if (part.name !== '(' && part.name !== ')') groups.at(-1)?.push(part)
  }
  return groups.flatMap((group) => {
    const as = group.findIndex((part) => part.name === 'as')
    const name = (as < 0 ? group : group.slice(0, as)).map(word).join('')
    if (name === '') return []
    const full = isFrom ? `${module}.${name}` : name
    if (as >= 0) return [{ local: word(group[as + 1]), full }]
    return [
      {
        local: isFrom ? name : (name.split('.')[0] ?? name),
        full: isFrom ? full : (name.split('.')[0] ?? name),
      },
    ]
  })
}

/** The names of a whole program. */
export function namesOf(syntax: Syntax): Names {
  const known = new Map<string, string>()
  const stars: string[] = []
  for (const node of all(syntax.root)) {
    if (node.name === 'ImportStatement') {
      for (const { local, full } of importsOf(node, syntax)) {
        if (local === '*') stars.push(full.slice(0, -2))
        else known.set(local, full)
      }
    }
    if (node.name === 'AssignStatement') {
      const [target, sign, value, ...rest] = children(node)
      if (target?.name !== 'VariableName' || sign?.name !== 'AssignOp' || rest.length > 0) continue
      const full = value && written(value, syntax)
      if (full) known.set(textOf(target, syntax), resolve(full, known))
    }
  }
  return {
    of(node) {
      const text =
        NAME.has(node.name) || node.name === 'MemberExpression' ? written(node, syntax) : null
      if (text === null) return []
      const full = resolve(text, known)
      const foreign =
        full === text && !text.includes('.') ? stars.map((one) => `${one}.${text}`) : []
      return [...new Set([text, full, ...foreign])]
    },
  }
}

function resolve(text: string, known: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = text.split('.')
  const full = known.get(first)
  return full === undefined ? text : [full, ...rest].join('.')
}
