/**
 * What can be said of a program while it is typed: what is surely no Python, slips that Python takes without a word, and
 * names without a meaning or a use.
 *
 * The parser of the page knows less of Python 3.14 than Python does, so only what it cannot be wrong about is told: a
 * program that Python takes has no error here.
 */
import { inPlainWords } from '../../errors/explain.ts'
import type { TypingMark } from '../../editor/contract.ts'
import { parsePython } from '../../grader/source/parse-python.ts'
import { slips } from '../../grader/source/slips.ts'
import { lineFault } from './line-faults.ts'
import { nameMarks } from './name-marks.ts'
import { all, lineOf, textOf, type Node, type Syntax } from '../../grader/source/syntax.ts'

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** In the words in which the run would end. */
function error(line: number, says: string): TypingMark {
  return { line, message: (inPlainWords(says) ?? says).replaceAll('`', ''), kind: 'error' }
}

/** A bracket without its partner; null where there is none. */
function lonelyBracket(nodes: readonly Node[], syntax: Syntax): TypingMark | null {
  const open: Node[] = []
  for (const node of nodes) {
    if (node.from === node.to) continue
    if (node.name in closing) open.push(node)
    else if (Object.values(closing).includes(node.name)) {
      const before = open.pop()
      if (before && closing[before.name] === node.name) continue
      return error(lineOf(node, syntax), `SyntaxError: unmatched '${node.name}'`)
    }
  }
  const [never] = open
  return never
    ? error(lineOf(never, syntax), `SyntaxError: '${never.name}' was never closed`)
    : null
}

/** A text in quotes that does not end. */
function openText(node: Node, syntax: Syntax): TypingMark | null {
  if (node.name !== 'String') return null
  const [, quote = ''] = /^[a-zA-Z]*("""|'''|"|')/.exec(textOf(node, syntax)) ?? []
  const inside = textOf(node, syntax).replace(/^[a-zA-Z]*/, '')
  if (inside.length >= 2 * quote.length && inside.endsWith(quote)) return null
  return error(lineOf(node, syntax), 'SyntaxError: unterminated string literal')
}

const heads = /^\s*(if|elif|else|for|while|with|try|except|finally|def|class|async)\b/

/** A line without what stands in quotes and in brackets that end on it. */
function withoutInside(code: string): string {
  let bare = code.replaceAll(/"[^"\\]*"|'[^'\\]*'/g, '_')
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replaceAll(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, '_')
  }
  return bare
}

/** What the parser did not understand, where that can be nothing else. */
function misunderstood(node: Node, syntax: Syntax): TypingMark | null {
  if (node.name === 'PrintStatement') {
    return error(lineOf(node, syntax), "SyntaxError: Missing parentheses in call to 'print'")
  }
  if (!node.type.isError || node.parent === null) return null
  const { name } = node.parent
  const line = syntax.text.split('\n')[lineOf(node, syntax) - 1] ?? ''
  const code = line.replace(/#.*$/, '').trimEnd()
  if (/^(If|While)Statement$/.test(name) && textOf(node, syntax).trim() === '=') {
    return error(lineOf(node, syntax), "SyntaxError: Maybe you meant '==' instead of '='")
  }
  // After brackets, the parser misses it in what would come behind the colon.
  const of = /^(Body|ArgList)$/.test(name) ? node.parent.parent?.name : name
  const isHead = /^(If|While|For|With|Try)Statement$|Definition$/.test(of ?? '') && heads.test(code)
  const bare = withoutInside(code)
  const isWhole = /^[^"'()[\]{}\\]*$/.test(bare) && !bare.includes(':')
  if (isHead && isWhole) return error(lineOf(node, syntax), "SyntaxError: expected ':'")
  return null
}

/** The marks of a program, in the order of its lines: the first error, every slip, and names. */
export function typingMarks(text: string): TypingMark[] {
  const syntax = parsePython(text)
  const nodes = all(syntax.root)
  let [first] = nodes.flatMap((node) => openText(node, syntax) ?? [])
  first ??= lonelyBracket(nodes, syntax) ?? undefined
  first ??= nodes.flatMap((node) => misunderstood(node, syntax) ?? [])[0]
  const fault = lineFault(text)
  if (fault) first ??= error(fault.line, fault.says)
  const found = slips(syntax).map(({ line, text: words }): TypingMark => {
    return { line, message: words.replaceAll('`', ''), kind: 'slip' }
  })
  return [...(first ? [first] : []), ...found, ...nameMarks(syntax)].toSorted(
    (a, b) => a.line - b.line,
  )
}
