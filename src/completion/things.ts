/**
 * What an expression of a program stands for, as far as its text shows.
 *
 * No more than learners need: what is imported, what was made by calling a class, what is in a list of such, what a
 * class of the program has. Where the text does not show it, nothing is known, and nothing is suggested.
 */
import { all, children, textOf, type Node, type Syntax } from '../grader/source/syntax.ts'
import { bindingsOf, isScope, nameNode, type Binding } from './bindings.ts'
import type { Library } from './library.ts'

export type Thing =
  /** A module, class, function or constant of the library, by its full name. */
  | { is: 'library'; name: string }
  /** An object of a class of the library. */
  | { is: 'object'; of: string }
  /** A function or class of the program. */
  | { is: 'own'; node: Node }
  /** An object of a class of the program. */
  | { is: 'own object'; of: Node }
  /** A list of things. */
  | { is: 'several'; of: Thing }

/** A name that follows a dot, and what it stands for. */
export interface Member {
  name: string
  thing(): Thing | null
}

/** Steps from one name to the next, after which no more is asked. */
const deepest = 50

/** Built-in functions that return the things that they are given. */
const passing = new Set(['list', 'tuple', 'set', 'sorted', 'reversed'])

export class Things {
  readonly syntax: Syntax
  private readonly library: Library
  /** What has been found; of what is being looked for, nothing: a program can go round in a circle. */
  private readonly bindings = new Map<string, Binding[]>()
  private readonly found = new Map<string, Thing | null>()
  private readonly classes = new Map<string, Member[]>()
  private depth = 0

  constructor(syntax: Syntax, library: Library) {
    this.syntax = syntax
    this.library = library
  }

  /** The names that can be used at a place, those of the innermost scope first; the last binding of each. */
  visibleAt(node: Node): Binding[] {
    const found = new Map<string, Binding>()
    let isInner = true
    for (let scope: Node | null = node; scope !== null; scope = scope.parent) {
      if (!isScope(scope)) continue
      // A class's names can be used in its body, but not in its methods.
      if (scope.name !== 'ClassDefinition' || isInner) {
        const own = new Map(this.boundIn(scope).map((one) => [one.name, one]))
        for (const [name, binding] of own) if (!found.has(name)) found.set(name, binding)
      }
      isInner = false
    }
    return [...found.values()]
  }

  /** What an expression stands for. */
  of(node: Node | null | undefined): Thing | null {
    if (!node || this.depth > deepest) return null
    const key = keyOf(node)
    const known = this.found.get(key)
    if (known !== undefined) return known
    this.found.set(key, null)
    this.depth += 1
    const thing = this.look(node)
    this.depth -= 1
    this.found.set(key, thing)
    return thing
  }

  /** What a name stands for where it is bound. */
  bound({ name, node, origin }: Binding): Thing | null {
    switch (origin.by) {
      case 'import':
        return this.library.entry(origin.full) ? { is: 'library', name: origin.full } : null
      case 'definition':
        return { is: 'own', node: origin.of }
      case 'self':
        return { is: 'own object', of: origin.of }
      case 'type':
        return this.made(this.of(origin.annotation))
      case 'value': {
        let thing = this.of(origin.value) ?? this.filled(name, node)
        for (let level = 0; level < origin.levels; level += 1) thing = elementOf(thing)
        return thing
      }
      case 'unknown':
        return null
    }
  }

  /** What can follow a dot behind it. */
  members(thing: Thing | null): Member[] {
    if (thing === null) return []
    switch (thing.is) {
      case 'library':
      case 'object': {
        const owner = thing.is === 'library' ? thing.name : thing.of
        return this.library
          .namesBelow(owner)
          .map((name) => ({ name, thing: () => ({ is: 'library', name: `${owner}.${name}` }) }))
      }
      case 'own':
      case 'own object':
        return this.ofClass(thing.is === 'own' ? thing.node : thing.of)
      case 'several':
        return []
    }
  }

  private look(node: Node): Thing | null {
    const [first, second, third] = children(node)
    switch (node.name) {
      case 'VariableName': {
        const name = textOf(node, this.syntax)
        const binding = this.visibleAt(node).find((one) => one.name === name)
        return binding ? this.bound(binding) : null
      }
      case 'MemberExpression': {
        if (second?.name === '[') {
          const isPart = children(node).some(({ name }) => name === ':')
          return isPart ? this.of(first) : elementOf(this.of(first))
        }
        const name = third && textOf(third, this.syntax)
        return (
          this.members(this.of(first))
            .find((one) => one.name === name)
            ?.thing() ?? null
        )
      }
      case 'CallExpression':
        return this.called(first!, second)
      case 'ParenthesizedExpression':
        return this.of(second)
      case 'ArrayExpression':
      case 'ArrayComprehensionExpression':
      case 'SetExpression':
      case 'TupleExpression':
        return several(this.of(second))
      default:
        return null
    }
  }

  private called(callee: Node, list: Node | undefined): Thing | null {
    const thing = this.of(callee)
    if (thing !== null) return this.made(thing)
    const argument = list && children(list)[1]
    return passing.has(textOf(callee, this.syntax)) ? this.of(argument) : null
  }

  /** What a call of it returns. */
  private made(thing: Thing | null): Thing | null {
    if (thing?.is === 'own') {
      if (thing.node.name === 'ClassDefinition') return { is: 'own object', of: thing.node }
      const answers = all(thing.node).filter(({ name }) => name === 'ReturnStatement')
      for (const { lastChild } of answers) {
        const answer = this.of(lastChild)
        if (answer !== null) return answer
      }
    }
    if (thing?.is !== 'library') return null
    const { kind, gives } = this.library.entry(thing.name) ?? {}
    if (kind === 'class') return { is: 'object', of: thing.name }
    if (gives === undefined) return null
    const name = gives.replace(/^\[|\]$/g, '')
    return name === gives ? { is: 'object', of: name } : several({ is: 'object', of: name })
  }

  /** What is put into a list that begins empty: `threads.append(…)`. */
  private filled(name: string, node: Node): Thing | null {
    let scope = node
    while (scope.parent !== null) scope = scope.parent
    for (const call of all(scope)) {
      const [method, list] = children(call)
      if (call.name !== 'CallExpression' || method?.name !== 'MemberExpression') continue
      if (!new RegExp(`^${name}\\.(append|add)$`).test(textOf(method, this.syntax))) continue
      const thing = several(this.of(list && children(list)[1]))
      if (thing !== null) return thing
    }
    return null
  }

  /** Methods and attributes of a class of the program, with what it has from the classes above it. */
  private ofClass(definition: Node): Member[] {
    if (definition.name !== 'ClassDefinition') return []
    const key = keyOf(definition)
    const known = this.classes.get(key)
    if (known) return known
    this.classes.set(key, [])
    const found = new Map<string, (() => Thing | null)[]>()
    const add = (name: string, thing: () => Thing | null): void => {
      found.set(name, [...(found.get(name) ?? []), thing])
    }
    for (const binding of this.boundIn(definition)) add(binding.name, () => this.bound(binding))
    for (const [name, value] of this.attributes(definition)) add(name, () => this.of(value))
    const bases = children(definition).find(({ name }) => name === 'ArgList')
    for (const base of bases ? children(bases) : []) {
      for (const { name, thing } of this.members(this.of(base))) add(name, thing)
    }
    const members = [...found].map(([name, things]) => ({
      name,
      thing: () => things.reduce<Thing | null>((first, next) => first ?? next(), null),
    }))
    this.classes.set(key, members)
    return members
  }

  /** `self.name = value` in the methods of a class. */
  private attributes(definition: Node): [string, Node | null][] {
    return all(definition).flatMap((node): [string, Node | null][] => {
      const [target, sign] = children(node)
      if (node.name !== 'AssignStatement' || target?.name !== 'MemberExpression') return []
      const [object, , property] = children(target)
      const isSelf = object && textOf(object, this.syntax) === 'self'
      if (!isSelf || property?.name !== 'PropertyName' || sign === undefined) return []
      return [[textOf(property, this.syntax), node.lastChild]]
    })
  }

  private boundIn(scope: Node): Binding[] {
    const key = keyOf(scope)
    const known = this.bindings.get(key) ?? bindingsOf(scope, this.syntax)
    this.bindings.set(key, known)
    return known
  }
}

/** The parser makes its nodes anew whenever it is asked for one. */
const keyOf = ({ name, from, to }: Node): string => `${name} ${from} ${to}`

const several = (of: Thing | null): Thing | null => of && { is: 'several', of }

const elementOf = (thing: Thing | null): Thing | null => (thing?.is === 'several' ? thing.of : null)

/** The name of a class or function of the program. */
export function ownName(definition: Node, syntax: Syntax): string {
  const node = nameNode(definition)
  return node ? textOf(node, syntax) : ''
}
