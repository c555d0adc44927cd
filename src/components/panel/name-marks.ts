/**
 * Names that surely stand for nothing, and names that nothing uses: told while a program is typed.
 *
 * A name is unknown where no line of the whole program binds it, whatever the scope: what Python would not find either
 * is told, and no more. Nothing is told of a program with a gap in it, or one that makes names in other ways.
 */
import type { TypingMark } from '../../editor/contract.ts'
import { importsOf } from '../../grader/source/names.ts'
import {
  all,
  children,
  lineOf,
  textOf,
  type Node,
  type Syntax,
} from '../../grader/source/syntax.ts'

const builtins = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex ' +
    'copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals ' +
    'hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next ' +
    'object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str ' +
    'sum super tuple type vars zip NotImplemented Ellipsis'
  ).split(' '),
)

/** Python has seventy such exceptions, and in every module names with underscores. */
const others = /^(?=[A-Z])\w*(Error|Exception|Warning|Exit|Interrupt|Iteration|Group)$|^__\w+__$/

/** With these, and with `import *`, a program has names that its text does not show. */
const makers = new Set(['globals', 'locals', 'vars', 'exec', 'eval', 'compile'])

const lists = /^(Tuple|Array|Parenthesized)Expression$/
const binders =
  /^(ImportStatement|ScopeStatement|DeleteStatement|TypeParam|CapturePattern|StarPattern)$/

/** Whether a part of a statement has such a sign behind it. */
const isBefore = (node: Node, sign: RegExp): boolean => {
  for (let at = node.nextSibling; at !== null; at = at.nextSibling) {
    if (sign.test(at.name)) return true
  }
  return false
}

/** Whether a name is given something at this place, or is no variable at all; else it is used. */
function isBound(name: Node): boolean {
  const { nextSibling: next, prevSibling: before, parent } = name
  if (parent === null || binders.test(parent.name)) return true
  if (before !== null && /^(as|def|class|type)$/.test(before.name)) return true
  // The name of a keyword argument, of a keyword in a pattern, and of a parameter.
  if (parent.name === 'KeywordPattern') return true
  if (parent.name === 'ArgList' && next?.name === 'AssignOp') return true
  // `@a.b`
  if (parent.name === 'Decorator' && before?.name === '.') return true
  if (parent.name === 'ParamList') return before?.name !== 'AssignOp'
  let target = name
  while (target.parent !== null && lists.test(target.parent.name)) target = target.parent
  const statement = target.parent?.name ?? ''
  if (statement === 'AssignStatement') return isBefore(target, /^(AssignOp|TypeDef)$/)
  if (/^(UpdateStatement|NamedExpression)$/.test(statement)) return target.prevSibling === null
  if (!/^(ForStatement|ArgList)$|Comprehension/.test(statement)) return false
  const signs = children(target.parent!).filter(({ name: sign }) => /^(for|in|if|Body)$/.test(sign))
  return signs.findLast(({ to }) => to <= target.from)?.name === 'for'
}

/** A variable that a function gives a value and that is its own: `x = …`. */
function isLocal(name: Node): boolean {
  const { parent } = name
  if (parent?.name !== 'AssignStatement' || parent.firstChild?.from !== name.from) return false
  let scope = parent.parent
  while (scope && !/^(FunctionDefinition|ClassDefinition|Script)$/.test(scope.name)) {
    scope = scope.parent
  }
  return scope?.name === 'FunctionDefinition'
}

/** What an import statement brings under a name that can be read, each with its place. */
function imported(statement: Node, syntax: Syntax): Node[] {
  const parts = children(statement)
  if (textOf(parts[1] ?? statement, syntax) === '__future__') return []
  return importsOf(statement, syntax).flatMap(({ local }) => {
    return parts.findLast((part) => textOf(part, syntax) === local) ?? []
  })
}

function mark(node: Node, syntax: Syntax, kind: 'slip' | 'unused', message: string): TypingMark {
  const line = lineOf(node, syntax)
  const begin = syntax.text.lastIndexOf('\n', node.from - 1)
  const columns: [number, number] = [node.from - begin, node.to - begin]
  return { line, message, kind, columns }
}

/** The marks for a program's names, in the order of the text. */
export function nameMarks(syntax: Syntax): TypingMark[] {
  const nodes = all(syntax.root)
  const names = nodes.filter(({ name }) => name === 'VariableName')
  const text = (node: Node): string => textOf(node, syntax)
  const isOpen = nodes.some(({ name, parent, type }) => {
    return type.isError || (name === '*' && parent?.name === 'ImportStatement')
  })
  if (isOpen || names.some((name) => makers.has(text(name)))) return []
  const uses: Node[] = []
  const bound = new Set<string>()
  for (const name of names) {
    if (isBound(name)) bound.add(text(name))
    else uses.push(name)
  }
  const used = new Set(uses.map(text))
  const declared = new Set(
    names.filter(({ parent }) => parent?.name === 'ScopeStatement').map(text),
  )
  const unknown = uses.filter((name) => {
    return !bound.has(text(name)) && !builtins.has(text(name)) && !others.test(text(name))
  })
  const idle = [
    ...nodes.flatMap((node) => (node.name === 'ImportStatement' ? imported(node, syntax) : [])),
    ...names.filter((name) => isLocal(name) && !declared.has(text(name))),
  ].filter((name) => !used.has(text(name)) && !text(name).startsWith('_'))
  return [
    ...unknown.map((name) => {
      return mark(
        name,
        syntax,
        'slip',
        `There is no name ${text(name)} here: look at its spelling.`,
      )
    }),
    ...idle.map((name) => mark(name, syntax, 'unused', `Nothing uses ${text(name)} yet.`)),
  ].toSorted((a, b) => a.line - b.line || a.columns![0] - b.columns![0])
}
