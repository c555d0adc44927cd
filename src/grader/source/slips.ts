/**
 * Slips of the pen that Python takes without a word, and that a beginner stares at for long: a method
 * that is named and not called, `args` without a comma, a `target` that is called on the spot.
 */
import { definitions } from './find.ts'
import { all, children, lineOf, textOf, type Node, type Syntax } from './syntax.ts'

/** Methods of threads, locks and queues that do something; named alone they do nothing. */
const METHODS = new Set(
  (
    'start join acquire release set clear wait wait_for notify notify_all put get task_done ' +
    'shutdown cancel abort reset result submit'
  ).split(' '),
)

/** Methods that answer a question; where one is named in a condition, the answer is always yes. */
const QUESTIONS = new Set(['is_alive', 'is_set', 'locked'])
const CONDITIONS = new Set(['WhileStatement', 'IfStatement', 'UnaryExpression', 'BinaryExpression'])

/** What may well be called to make a target. */
const MAKERS = /(^|\.)(partial|partialmethod|getattr)$/

/** Whether a function of the program makes functions, so that it may well be called for a target. */
function makesFunctions(name: string, syntax: Syntax): boolean {
  const definition = definitions(syntax).find((one) => one.name === name)
  if (!definition) return false
  const inner = all(definition.node).slice(1)
  return inner.some(
    (node) => node.name === 'FunctionDefinition' || node.name === 'LambdaExpression',
  )
}

/** What is handed over by a keyword: its name, and the value. */
function keyword(argument: Node, syntax: Syntax): { name: string; value: Node } | null {
  const sign = argument.nextSibling
  const value = sign?.nextSibling
  if (argument.name !== 'VariableName' || sign?.name !== 'AssignOp' || !value) return null
  return { name: textOf(argument, syntax), value }
}

function slipIn(node: Node, syntax: Syntax): Slip | null {
  const at = lineOf(node, syntax)
  const line = `line ${at}`
  const unheard = node.name === 'MemberExpression' ? uncalled(node, syntax) : null
  if (unheard !== null) {
    const text = textOf(unheard, syntax)
    const words = `On ${line} \`${text}\` is named, but not called: that needs brackets, \`${text}()\`.`
    return { key: 'not-called', line: at, text: words }
  }
  if (node.name !== 'ArgList') return null
  for (const argument of children(node)) {
    const { name, value } = keyword(argument, syntax) ?? {}
    if (!value) continue
    const text = textOf(value, syntax)
    if (name === 'args' && value.name === 'ParenthesizedExpression') {
      const words = `On ${line} \`args=${text}\` is not a tuple: a comma makes one, \`args=${text.replace(/\s*\)$/, ',)')}\`.`
      return { key: 'args-no-tuple', line: at, text: words }
    }
    const called = name === 'target' ? calledAtOnce(value, syntax) : null
    if (called !== null) return handedOver(`target=${text}`, called, at)
  }
  const given = taskOf(node, syntax)
  const called = given === null ? null : calledAtOnce(given, syntax)
  return given === null || called === null ? null : handedOver(textOf(given, syntax), called, at)
}

/** What a timer shall call, or a pool: the argument in its place. */
function taskOf(given: Node, syntax: Syntax): Node | null {
  const callee = given.parent?.name === 'CallExpression' ? given.parent.firstChild : null
  const name = callee ? textOf(callee, syntax) : ''
  const place = /\.(submit|map)$/.test(name) ? 0 : /(^|\.)Timer$/.test(name) ? 1 : null
  if (place === null) return null
  const parts = children(given).filter((one) => !/^[(),]$/.test(one.name))
  const task = parts.some((one) => one.name === 'AssignOp') ? null : (parts[place] ?? null)
  const called = task?.firstChild ? textOf(task.firstChild, syntax) : ''
  // Of the library, much that is called makes functions.
  return definitions(syntax).some((one) => one.name === called) ? task : null
}

/** The function that is called where one should be handed over; null where that makes one, or nothing is called. */
function calledAtOnce({ name, firstChild }: Node, syntax: Syntax): string | null {
  if (name !== 'CallExpression' || firstChild === null) return null
  const called = textOf(firstChild, syntax)
  return MAKERS.test(called) || makesFunctions(called, syntax) ? null : called
}

const handedOver = (text: string, called: string, line: number): Slip => ({
  key: 'called-at-once',
  line,
  text: `On line ${line} \`${text}\` calls \`${called}\` at once, and passes on what it returns. Pass \`${called}\` itself.`,
})

/** A method that is named where only what it does, or answers, makes sense; else null. */
function uncalled(node: Node, syntax: Syntax): Node | null {
  const { parent, lastChild } = node
  if (parent === null || lastChild === null) return null
  const method = textOf(lastChild, syntax)
  if (METHODS.has(method)) {
    const isAlone = parent.name === 'ExpressionStatement' && children(parent).length === 1
    // `[t.start for t in threads]` on a line of its own
    const isForAll =
      parent.name === 'ArrayComprehensionExpression' &&
      parent.parent?.name === 'ExpressionStatement'
    return isAlone || (isForAll && node.nextSibling?.name === 'for') ? node : null
  }
  if (!QUESTIONS.has(method)) return null
  // `any(t.is_alive for t in threads)`: what is asked is whether there is such a method.
  const isListed = parent.name === 'ArgList' && node.nextSibling?.name === 'for'
  return isListed || CONDITIONS.has(parent.name) ? node : null
}

/** A slip with its line, and the key of its advice. */
export interface Slip {
  key: string
  line: number
  text: string
}

/** The slips, in the order of the lines. */
export function slips(syntax: Syntax): Slip[] {
  return all(syntax.root).flatMap((node) => slipIn(node, syntax) ?? [])
}
