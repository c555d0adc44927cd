/** Which names a piece of a program binds, and to what: by import, assignment, `for`, `with`, `def` and `class`. */
import { importsOf } from '../grader/source/names.ts'
import { children, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'

export type Origin =
  | { by: 'import'; full: string }
  /** The value itself (0 levels), one of its elements (1), an element of one of these (2). */
  | { by: 'value'; value: Node; levels: number }
  /** A parameter or variable with an annotation. */
  | { by: 'type'; annotation: Node }
  /** The first parameter of a method of this class. */
  | { by: 'self'; of: Node }
  | { by: 'definition'; of: Node }
  | { by: 'unknown' }

export interface Binding {
  name: string
  node: Node
  origin: Origin
}

const COMPREHENSION = /ComprehensionExpression$/
const SCOPE = /^(Script|FunctionDefinition|ClassDefinition|LambdaExpression)$/
const UNKNOWN: Origin = { by: 'unknown' }

/** Whether names that it binds are its own. */
export const isScope = ({ name }: Node): boolean => SCOPE.test(name) || COMPREHENSION.test(name)

/** A class's or function's own name, as a node. */
export const nameNode = (definition: Node): Node | undefined =>
  children(definition).find(({ name }) => name === 'VariableName')

/** The class that this function is a method of. */
export function classOf(definition: Node): Node | null {
  const outer = definition.parent?.name === 'DecoratedStatement' ? definition.parent : definition
  const owner = outer.parent?.name === 'Body' ? outer.parent.parent : null
  return owner?.name === 'ClassDefinition' ? owner : null
}

/** What a scope binds itself, and not a scope inside it; what it calls `global` belongs to another. */
export function bindingsOf(scope: Node, syntax: Syntax): Binding[] {
  const found: Binding[] = []
  const foreign = new Set<string>()
  const bind = (node: Node | undefined, origin: Origin): void => {
    if (node) found.push({ name: textOf(node, syntax), node, origin })
  }
  const visit = (node: Node): void => {
    if (node.name === 'FunctionDefinition' || node.name === 'ClassDefinition') {
      bind(nameNode(node), { by: 'definition', of: node })
      return
    }
    if (isScope(node)) return
    if (node.name === 'ScopeStatement') {
      for (const child of children(node)) foreign.add(textOf(child, syntax))
    }
    for (const binding of boundBy(node, syntax)) found.push(binding)
    for (const child of children(node)) visit(child)
  }
  if (COMPREHENSION.test(scope.name)) found.push(...loops(children(scope), syntax))
  else {
    for (const child of children(scope)) {
      if (child.name === 'ParamList') found.push(...parameters(child, scope, syntax))
      else if (child.name === 'Body' || scope.name === 'Script') visit(child)
    }
  }
  return found.filter(({ name }) => !foreign.has(name))
}

function boundBy(node: Node, syntax: Syntax): Binding[] {
  const parts = children(node)
  const named = (name: Node | undefined, origin: Origin): Binding[] =>
    name?.name === 'VariableName' ? [{ name: textOf(name, syntax), node: name, origin }] : []
  switch (node.name) {
    case 'ImportStatement':
      return importsOf(node, syntax).map(({ local, full }) => ({
        name: local,
        node: parts.find((part) => textOf(part, syntax) === local) ?? node,
        origin: { by: 'import', full },
      }))
    case 'AssignStatement':
      return assignment(parts, syntax)
    case 'ForStatement':
      return loops(parts, syntax)
    case 'WithStatement':
    case 'TryStatement':
      return parts.flatMap((part, at) => {
        if (part.name !== 'as') return []
        const value = parts[at - 1]
        // Of an exception only its class is written there.
        const isWith = node.name === 'WithStatement' && value
        return named(parts[at + 1], isWith ? { by: 'value', value, levels: 0 } : UNKNOWN)
      })
    case 'NamedExpression':
      return named(parts[0], parts[2] ? { by: 'value', value: parts[2], levels: 0 } : UNKNOWN)
    default:
      return []
  }
}

/** `a = b = …`, `a, b = …`, `a: T = …`. */
function assignment(parts: readonly Node[], syntax: Syntax): Binding[] {
  const groups: Node[][] = [[]]
  for (const part of parts) {
    if (part.name === 'AssignOp') groups.push([])
    else if (part.name !== ',') groups.at(-1)!.push(part)
  }
  const values = groups.length > 1 ? groups.pop()! : []
  return groups.flatMap((group) => {
    const annotation = group.find(({ name }) => name === 'TypeDef')?.lastChild
    const targets = names(group)
    return targets.map((node, at) => {
      const isPaired = values.length === targets.length
      const value = isPaired ? values[at] : values[0]
      const levels = isPaired || targets.length === 1 ? 0 : 1
      let origin = UNKNOWN
      if (annotation) origin = { by: 'type', annotation }
      else if (value) origin = { by: 'value', value, levels }
      return { name: textOf(node, syntax), node, origin }
    })
  })
}

/** The names in a list of targets; those of an inner tuple, too. */
function names(targets: readonly Node[]): Node[] {
  return targets.flatMap((target) => {
    if (target.name === 'VariableName') return [target]
    return target.name === 'TupleExpression' ? names(children(target)) : []
  })
}

/** Each `for … in …`, of a statement or a comprehension. */
function loops(parts: readonly Node[], syntax: Syntax): Binding[] {
  return parts.flatMap((part, at) => {
    if (part.name !== 'for') return []
    const end = parts.findIndex(({ name }, place) => name === 'in' && place > at)
    const over = parts[end + 1]
    if (end < 0 || !over) return []
    const targets = names(parts.slice(at + 1, end))
    const counted = targets.length === 2 ? enumerated(over, syntax) : null
    return targets.map((node, place) => {
      let origin: Origin = { by: 'value', value: over, levels: targets.length > 1 ? 2 : 1 }
      if (counted) origin = place === 0 ? UNKNOWN : { by: 'value', value: counted, levels: 1 }
      return { name: textOf(node, syntax), node, origin }
    })
  })
}

/** What `enumerate` goes through. */
function enumerated(call: Node, syntax: Syntax): Node | null {
  const [callee, list] = children(call)
  if (call.name !== 'CallExpression' || !callee || textOf(callee, syntax) !== 'enumerate')
    return null
  return (list && children(list)[1]) ?? null
}

function parameters(list: Node, scope: Node, syntax: Syntax): Binding[] {
  const parts = children(list)
  const owner = scope.name === 'FunctionDefinition' ? classOf(scope) : null
  return parts.flatMap((node, at) => {
    if (node.name !== 'VariableName' || parts[at - 1]?.name === 'AssignOp') return []
    const type = parts[at + 1]?.name === 'TypeDef' ? parts[at + 1]!.lastChild : null
    let origin = UNKNOWN
    if (type) origin = { by: 'type', annotation: type }
    else if (owner && at === 1) origin = { by: 'self', of: owner }
    return [{ name: textOf(node, syntax), node, origin }]
  })
}
