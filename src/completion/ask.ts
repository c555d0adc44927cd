/** What can be said of a program at a place in it: which names can come there, and what the name there stands for. */
import { parsePython } from '../grader/source/parse-python.ts'
import { children, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'
import { ownName, Things } from './things.ts'
import type { Thing } from './things.ts'
import type { Library } from './library.ts'

/** What is said of a name. */
export interface Said {
  kind: 'module' | 'class' | 'function' | 'property' | 'variable' | 'constant'
  /** What stands for it in full: `threading.Lock`. */
  full: string
  /** Its parameters in brackets, or `: ` and the class of its value; may be empty. */
  detail: string
  /** A sentence, in the words of the program or of the library; may be empty. */
  says: string
  /** Where Python's documentation has it. */
  link: string | null
}

export interface Suggestion extends Said {
  name: string
}

export interface Explanation extends Said {
  /** Offsets of the name. */
  from: number
  to: number
}

const NAME = new Set(['VariableName', 'PropertyName'])

/** Names that can come at an offset; the part that is already written does not count. */
export function suggestionsAt(text: string, offset: number, library: Library): Suggestion[] {
  const written = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, offset))![0].length
  const from = offset - written
  const isBare = written === 0 && !/^[\p{L}\p{N}_]/u.test(text.slice(offset))
  // With a name in its place the parser knows what kind of name it is.
  const syntax = parsePython(isBare ? `${text.slice(0, offset)}_${text.slice(offset)}` : text)
  const node = syntax.root.resolveInner(from, 1)
  if (!NAME.has(node.name)) return []
  const things = new Things(syntax, library)
  const { parent } = node
  if (parent?.name === 'ImportStatement') return imported(node, parent, syntax, library)
  if (node.name === 'PropertyName') {
    return things
      .members(things.of(parent?.firstChild))
      .map(({ name, thing }) => ({ name, ...said(thing(), name, things, library) }))
  }
  if (parent && isNamed(node, parent)) return []
  return things
    .visibleAt(node)
    .filter((binding) => binding.node.from !== from)
    .map((binding) => ({
      name: binding.name,
      ...said(things.bound(binding), binding.name, things, library),
    }))
}

/** What the name at an offset stands for; null where there is none, or nothing is known of it. */
export function explanationAt(text: string, offset: number, library: Library): Explanation | null {
  const syntax = parsePython(text)
  const before = syntax.root.resolveInner(offset, -1)
  const node = NAME.has(before.name) ? before : syntax.root.resolveInner(offset, 1)
  const { parent, from, to } = node
  if (!NAME.has(node.name) || parent === null) return null
  const things = new Things(syntax, library)
  const name = textOf(node, syntax)
  const thing = thingAt(node, parent, things, library)
  const found = said(thing, name, things, library)
  return thing === null ? null : { ...found, from, to }
}

function thingAt(node: Node, parent: Node, things: Things, library: Library): Thing | null {
  const { syntax } = things
  if (parent.name === 'ImportStatement') {
    const { module, prefix, isAfterImport } = importAt(node, parent, syntax)
    const isAlias = node.prevSibling?.name === 'as'
    const full = [isAfterImport ? module : '', prefix, textOf(node, syntax)]
      .filter(Boolean)
      .join('.')
    if (!isAlias && library.entry(full)) return { is: 'library', name: full }
  }
  if (node.name === 'PropertyName') return things.of(parent)
  // The name of a keyword argument is none of the program's.
  if (parent.name === 'ArgList' && node.nextSibling?.name === 'AssignOp') return null
  return things.of(node)
}

/** Where a name is made up, nothing can be suggested: after `def`, and among parameters. */
function isNamed(node: Node, parent: Node): boolean {
  if (parent.name === 'FunctionDefinition' || parent.name === 'ClassDefinition') return true
  return parent.name === 'ParamList' && node.prevSibling?.name !== 'AssignOp'
}

/** The parts of an import statement before one of its names. */
function importAt(node: Node, statement: Node, syntax: Syntax) {
  const parts = children(statement)
  const before = parts.filter(({ to }) => to <= node.from)
  const begin = before.findLastIndex(({ name }) => /^(from|import|,|\()$/.test(name))
  const prefix = before.slice(begin + 1).filter(({ name }) => name !== '.')
  const isFrom = parts[0]?.name === 'from'
  const at = before.findIndex(({ name }) => name === 'import')
  return {
    prefix: prefix.map((part) => textOf(part, syntax)).join('.'),
    module: before
      .slice(1, at)
      .map((part) => textOf(part, syntax))
      .join(''),
    isAfterImport: isFrom && at > 0,
    isAlias: before.at(-1)?.name === 'as',
  }
}

/** What can be imported: modules, or after `from … import` what a module has. */
function imported(node: Node, statement: Node, syntax: Syntax, library: Library): Suggestion[] {
  const { prefix, module, isAfterImport, isAlias } = importAt(node, statement, syntax)
  if (isAlias) return []
  const owner = isAfterImport ? module : prefix
  const inFull = (name: string): string => (owner === '' ? name : `${owner}.${name}`)
  return library
    .namesBelow(owner)
    .filter((name) => isAfterImport || library.entry(inFull(name))?.kind === 'module')
    .map((name) => ({ name, ...ofLibrary(inFull(name), library) }))
}

function said(thing: Thing | null, name: string, things: Things, library: Library): Said {
  const plain: Said = { kind: 'variable', full: name, detail: '', says: '', link: null }
  if (thing === null) return plain
  switch (thing.is) {
    case 'library':
      return ofLibrary(thing.name, library)
    case 'object': {
      const { says, link } = ofLibrary(thing.of, library)
      return { ...plain, detail: `: ${thing.of}`, says, link }
    }
    case 'own':
      return { ...plain, ...ofDefinition(thing.node, things.syntax) }
    case 'own object': {
      const { says } = ofDefinition(thing.of, things.syntax)
      return { ...plain, detail: `: ${ownName(thing.of, things.syntax)}`, says }
    }
    case 'several': {
      const { detail, says, link } = said(thing.of, name, things, library)
      return detail.startsWith(': ')
        ? { ...plain, detail: `: several ${detail.slice(2)}`, says, link }
        : plain
    }
  }
}

function ofLibrary(name: string, library: Library): Said {
  const { kind = 'constant', signature = '', says = '' } = library.entry(name) ?? {}
  return { kind, full: name, detail: signature, says, link: library.address(name) }
}

/** What a program says of its own function or class: parameters and docstring. */
function ofDefinition(node: Node, syntax: Syntax): Pick<Said, 'kind' | 'full' | 'detail' | 'says'> {
  const isClass = node.name === 'ClassDefinition'
  const parts = children(node)
  const list = parts.find(({ name }) => name === (isClass ? 'ArgList' : 'ParamList'))
  const first = parts.find(({ name }) => name === 'Body')?.firstChild?.nextSibling
  const doc = first?.name === 'ExpressionStatement' ? first.firstChild : null
  const words =
    doc?.name === 'String' ? textOf(doc, syntax).replace(/^\w*(["']+)([^]*?)\1$/, '$2') : ''
  const paragraph = words
    .trim()
    .split(/\n\s*\n/)[0]!
    .replaceAll(/\s+/g, ' ')
  return {
    kind: isClass ? 'class' : 'function',
    full: ownName(node, syntax),
    detail: list ? textOf(list, syntax) : '',
    says: /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph,
  }
}
