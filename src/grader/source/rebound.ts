/** Whether a function that stays as it was still means the same: the modules that it uses could be something else. */
import { importsOf } from './names.ts'
import { all, children, textOf, type Node, type Syntax } from './syntax.ts'

/** A place where a module's name is given to something else, or something in the module is replaced. */
export interface Rebound {
  /** `time`, or `time.sleep`. */
  name: string
  node: Node
}

/** In the program, of what a function of the starter uses that the starter imports. */
export function rebound(program: Syntax, starter: Syntax, original: Node): Rebound[] {
  const imported = importedBy(starter)
  const used = new Set(
    all(original).flatMap((node) =>
      node.name === 'VariableName' && imported.has(textOf(node, starter))
        ? [textOf(node, starter)]
        : [],
    ),
  )
  return all(program.root).flatMap((node): Rebound[] => {
    if (node.name === 'ImportStatement' && isGlobal(node, '', program)) {
      return importsOf(node, program).flatMap(({ local, full }) =>
        used.has(local) && imported.get(local) !== full ? [{ name: local, node }] : [],
      )
    }
    if (node.name === 'MemberExpression' && isTarget(node)) {
      const root = node.firstChild
      const isModule = root?.name === 'VariableName' && used.has(textOf(root, program))
      return isModule ? [{ name: textOf(node, program), node }] : []
    }
    if (node.name !== 'VariableName') return []
    const name = textOf(node, program)
    const isBound = used.has(name) && (isTarget(node) || isDefined(node))
    return isBound && isGlobal(node, name, program) ? [{ name, node }] : []
  })
}

/** What it imports at its top: local name → full name. */
function importedBy(syntax: Syntax): Map<string, string> {
  return new Map(
    children(syntax.root).flatMap((node) =>
      node.name === 'ImportStatement'
        ? importsOf(node, syntax).map(({ local, full }) => [local, full] as const)
        : [],
    ),
  )
}

/** The name of a function or a class where it is defined. */
const isDefined = ({ parent, prevSibling }: Node): boolean =>
  /^(Function|Class)Definition$/.test(parent?.name ?? '') &&
  /^(def|class)$/.test(prevSibling?.name ?? '')

/** Whether a value is given to it: by an assignment, a loop, `with … as` or `except … as`, or `:=`. */
function isTarget(node: Node): boolean {
  let target = node
  while (/^(Tuple|Array|Parenthesized)Expression$/.test(target.parent?.name ?? '')) {
    target = target.parent!
  }
  const around = target.parent
  const next = (name: string) => {
    for (let one = target.nextSibling; one !== null; one = one.nextSibling) {
      if (one.name === name) return true
    }
    return false
  }
  switch (around?.name) {
    case 'AssignStatement':
    case 'NamedExpression': {
      return next('AssignOp')
    }
    case 'UpdateStatement': {
      return next('UpdateOp')
    }
    case 'ForStatement': {
      return next('in')
    }
    case 'WithStatement':
    case 'TryStatement': {
      return target.prevSibling?.name === 'as'
    }
    default: {
      return false
    }
  }
}

/** Whether a name that is bound there is the module's: outside of functions and classes, or called `global` there. */
function isGlobal(node: Node, name: string, syntax: Syntax): boolean {
  const isOwnName = isDefined(node)
  for (let outer = isOwnName ? node.parent!.parent : node.parent; outer; outer = outer.parent) {
    if (outer.name === 'ClassDefinition') return false
    if (outer.name === 'FunctionDefinition' || outer.name === 'LambdaExpression') {
      return all(outer).some(
        (one) =>
          one.name === 'ScopeStatement' &&
          one.firstChild?.name === 'global' &&
          children(one).some((child) => textOf(child, syntax) === name),
      )
    }
  }
  return true
}
