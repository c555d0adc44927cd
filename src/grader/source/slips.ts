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

function slipIn(node: Node, syntax: Syntax): string | null {
  const line = `line ${lineOf(node, syntax)}`
  if (node.name === 'ExpressionStatement') {
    const [only, ...more] = children(node)
    const method = only?.name === 'MemberExpression' ? only.lastChild : null
    if (!only || more.length > 0 || !method || !METHODS.has(textOf(method, syntax))) return null
    const text = textOf(only, syntax)
    return `On ${line} \`${text}\` is named, but not called: that needs brackets, \`${text}()\`.`
  }
  if (node.name !== 'ArgList') return null
  for (const argument of children(node)) {
    const { name, value } = keyword(argument, syntax) ?? {}
    if (!value) continue
    const text = textOf(value, syntax)
    if (name === 'args' && value.name === 'ParenthesizedExpression') {
      return `On ${line} \`args=${text}\` is no tuple: a comma makes one, \`args=${text.replace(/\s*\)$/, ',)')}\`.`
    }
    if (name !== 'target' || value.name !== 'CallExpression' || value.firstChild === null) continue
    const called = textOf(value.firstChild, syntax)
    if (MAKERS.test(called) || makesFunctions(called, syntax)) continue
    return `On ${line} \`target=${text}\` calls \`${called}\` at once, and hands over what it returns. Hand over \`${called}\` itself.`
  }
  return null
}

/** One sentence for each slip, in the order of the lines. */
export function slips(syntax: Syntax): string[] {
  return all(syntax.root).flatMap((node) => slipIn(node, syntax) ?? [])
}
