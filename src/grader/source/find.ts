/** Finds functions and constructs in a syntax tree. */
import { keywords, type Construct } from '../../exercise/construct.ts'
import { importsOf, type Names } from './names.ts'
import { all, children, textOf, type Node, type Syntax } from './syntax.ts'

/** A function of the program. */
export interface Definition {
  /** As Python's `__qualname__`. */
  name: string
  node: Node
  parameters: { name: string; hasDefault: boolean }[]
}

/** All functions that a program defines, methods and inner functions too. */
export function definitions(syntax: Syntax): Definition[] {
  return all(syntax.root)
    .filter((node) => node.name === 'FunctionDefinition')
    .map((node) => ({
      name: qualified(node, syntax),
      node,
      parameters: parametersOf(node, syntax),
    }))
}

/** A piece of a program and the functions that it calls by name, and those that these call. */
export function withCalled(root: Node, found: readonly Definition[], syntax: Syntax): Node[] {
  const reached = new Set([root])
  for (const node of reached) {
    const called = new Set(
      all(node).flatMap(({ name, firstChild }) => {
        if (name !== 'CallExpression' || firstChild === null) return []
        return textOf(firstChild, syntax).split('.').at(-1) ?? []
      }),
    )
    for (const one of found) {
      if (called.has(one.name.split('.').at(-1) ?? '')) reached.add(one.node)
    }
  }
  return [...reached]
}

function qualified(definition: Node, syntax: Syntax): string {
  let name = nameOf(definition, syntax)
  for (let outer = definition.parent; outer !== null; outer = outer.parent) {
    if (outer.name === 'ClassDefinition') name = `${nameOf(outer, syntax)}.${name}`
    if (outer.name === 'FunctionDefinition') name = `${nameOf(outer, syntax)}.<locals>.${name}`
  }
  return name
}

function nameOf(definition: Node, syntax: Syntax): string {
  const name = children(definition).find((child) => child.name === 'VariableName')
  return name === undefined ? '' : textOf(name, syntax)
}

function parametersOf(definition: Node, syntax: Syntax): Definition['parameters'] {
  const list = children(definition).find((child) => child.name === 'ParamList')
  const found: Definition['parameters'] = []
  let stars = ''
  let isValue = false
  for (const child of list === undefined ? [] : children(list)) {
    const last = found.at(-1)
    if (child.name === ',') [stars, isValue] = ['', false]
    else if (child.name === '*' || child.name === '**') stars = child.name
    else if (child.name === 'AssignOp') {
      isValue = true
      if (last) last.hasDefault = true
    } else if (child.name === 'VariableName' && !isValue) {
      found.push({ name: stars + textOf(child, syntax), hasDefault: stars !== '' })
    }
  }
  return found
}

/** `.join` is any object's `join`; `*` is anything. */
function isCalled(wanted: string, names: readonly string[]): boolean {
  if (wanted === '*') return true
  if (wanted.startsWith('.')) return names.some((name) => name.endsWith(wanted))
  return names.includes(wanted)
}

/** The expressions that a with statement enters. */
function entered(statement: Node): Node[] {
  const found: Node[] = []
  let isTarget = false
  for (const child of children(statement)) {
    if (child.name === 'Body') break
    if (child.name === 'as') isTarget = true
    else if (child.name === ',') isTarget = false
    else if (child.name === 'ParenthesizedExpression' || child.name === 'TupleExpression') {
      found.push(...children(child).filter((one) => !/^\W$/.test(one.name)))
    } else if (!isTarget && child.name !== 'with' && child.name !== 'async') found.push(child)
  }
  return found
}

/** Whether it stands in the body of a loop that is itself below `root`. */
function isRepeated(node: Node, root: Node): boolean {
  for (let at: Node = node; at.parent !== null && at !== root; at = at.parent) {
    const isLoop = at.parent.name === 'ForStatement' || at.parent.name === 'WhileStatement'
    if (at.name === 'Body' && isLoop) return true
    if (at.name === 'FunctionDefinition') return false
  }
  return false
}

/** Whether the function has a variable of its own of this name: a parameter, or one that it assigns to. */
function isLocal(name: string, root: Node, syntax: Syntax): boolean {
  if (root.name !== 'FunctionDefinition') return false
  if (parametersOf(root, syntax).some((parameter) => parameter.name === name)) return true
  const inside = all(root)
  const isNamed = (node: Node): boolean =>
    children(node).some((child) => child.name === 'VariableName' && textOf(child, syntax) === name)
  if (inside.some((node) => node.name === 'ScopeStatement' && isNamed(node))) return false
  return inside.some(({ name: kind, firstChild }) => {
    if (kind !== 'AssignStatement' || firstChild === null) return false
    return firstChild.name === 'VariableName' && textOf(firstChild, syntax) === name
  })
}

/** Everything below `root` that is this construct; a function's own variable is not the global one. */
export function occurrences(
  { kind, name, isInLoop }: Construct,
  root: Node,
  names: Names,
  syntax: Syntax,
): Node[] {
  if (kind === 'use' && isLocal(name, root, syntax)) return []
  const is = (node: Node): boolean => {
    switch (kind) {
      case 'keyword':
        if (name === 'global' || name === 'nonlocal')
          return node.name === 'ScopeStatement' && node.firstChild?.name === name
        return node !== root && (keywords[name] ?? []).includes(node.name)
      case 'call':
        if (node.name !== 'CallExpression' || node.firstChild === null) return false
        return isCalled(name, names.of(node.firstChild))
      case 'with':
        if (node.name !== 'WithStatement') return false
        return name === '*' || entered(node).some((one) => isCalled(name, names.of(one)))
      case 'use':
        if (node.name === 'MemberExpression' || node.name === 'VariableName') {
          return isCalled(name, names.of(node))
        }
        return (
          node.name === 'ImportStatement' &&
          importsOf(node, syntax).some(({ full }) => full === name)
        )
      case 'import':
        if (node.name !== 'ImportStatement') return false
        return importsOf(node, syntax).some(
          ({ full }) => full === name || full.startsWith(`${name}.`) || name.startsWith(`${full}.`),
        )
    }
  }
  return all(root).filter((node) => is(node) && (!isInLoop || isRepeated(node, root)))
}
