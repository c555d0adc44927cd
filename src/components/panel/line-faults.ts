/**
 * Faults that show in how lines stand: a block that is not indented, an indentation that nothing asks for, an `else`
 * without its `if`, two words or two signs in a row. The parser of the page forgives them, Python does not.
 */

export interface LineFault {
  line: number
  /** As Python puts it. */
  says: string
}

/** A line of the program as Python counts them: from one end of a statement to the next. */
interface LogicalLine {
  line: number
  indent: number
  /** Without comments; of a text in quotes only the quotes are left. */
  code: string
}

/** Texts in quotes, comments, lines that go on, and all else, one after the other. */
const piece =
  /("""|''')(?:[^\\]|\\[^])*?\1|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|#[^\n]*|\\\n|\n|[^\n"'#\\()[\]{}]+|[^]/g

/** The logical lines; null where it is not sure what they are: an open text or bracket, tabs. */
function logicalLines(text: string): LogicalLine[] | null {
  if (text.includes('\t') || text.includes('\r')) return null
  const lines: LogicalLine[] = []
  let code = ''
  let [begun, at, depth] = [1, 1, 0]
  const end = (): void => {
    if (code.trim() !== '')
      lines.push({ line: begun, indent: /^ */.exec(code)![0].length, code: code.trim() })
    code = ''
  }
  for (const [one, triple] of text.matchAll(piece)) {
    if (one === '\n' && depth === 0) {
      end()
      begun = at + 1
    } else if (one === '\\\n' || one === '\n') code += ' '
    else if (triple !== undefined || /^["'].*["']$/s.test(one)) code += '""'
    else if (one === '"' || one === "'" || one === '\\') return null
    else if (!one.startsWith('#')) code += one
    if ('([{'.includes(one)) depth += 1
    if (')]}'.includes(one)) depth -= 1
    if (depth < 0) return null
    at += one.split('\n').length - 1
  }
  end()
  return depth === 0 ? lines : null
}

/** What begins a block, as Python calls it. */
const blocks = new Map([
  ...'if elif else for while try except finally with match case'
    .split(' ')
    .map((word): [string, string] => [word, `'${word}' statement`]),
  ['def', 'function definition'],
  ['class', 'class definition'],
])

/** What may stand before them, at the same indentation. */
const partners = new Map([
  ['elif', ['if', 'elif']],
  ['else', ['if', 'elif', 'for', 'while', 'except']],
  ['except', ['try', 'except']],
  ['finally', ['try', 'except', 'else']],
])

/** Words with which a statement or a pattern may begin before another word. */
const leaders = new Set(
  (
    'and as assert async await break case class continue def del elif else except finally for from global if import in ' +
    'is lambda lazy match nonlocal not or pass print raise return try type while with yield exec'
  ).split(' '),
)

const wordOf = (code: string): string => /^(?:async\s+)?(\w+)/.exec(code)?.[1] ?? ''

/** Two words in a row at the beginning, of which the first is none of Python's; or a sign that is there twice. */
function isNonsense(code: string): boolean {
  const [, first, second] = /^([A-Za-z_]\w*) +(\w+|"")/.exec(code) ?? []
  const hasTwo = first !== undefined && !leaders.has(first) && !leaders.has(second!)
  return hasTwo || /[^=!<>]= +=/.test(code)
}

/** A block of which more may come. */
interface Block {
  indent: number
  /** The word with which its last statement began. */
  word: string
  isFunction: boolean
}

/** The fault in how a line stands to those before it; null where there is none. `open` is brought up to date. */
function misplaced(line: LogicalLine, head: LogicalLine | null, open: Block[]): string | null {
  const { indent, code } = line
  const word = wordOf(code)
  const top = open.at(-1)!
  if (head !== null) {
    const begun = wordOf(head.code)
    const what = `${blocks.get(begun)!} on line ${head.line}`
    if (indent <= top.indent) return `IndentationError: expected an indented block after ${what}`
    open.push({
      indent,
      word: '',
      isFunction: begun === 'def' || (top.isFunction && begun !== 'class'),
    })
  } else if (indent > top.indent) return 'IndentationError: unexpected indent'
  let isTried = false
  while (open.at(-1)!.indent > indent) isTried = open.pop()!.word === 'try' || isTried
  const level = open.at(-1)!
  if (level.indent !== indent) {
    return 'IndentationError: unindent does not match any outer indentation level'
  }
  if (isTried || (level.word === 'try' && word !== 'except' && word !== 'finally')) {
    return "SyntaxError: expected 'except' or 'finally' block"
  }
  const before = partners.get(word)
  if (before && /^\w+\s*[:(\w"*]/.test(code) && !before.includes(level.word)) {
    return 'SyntaxError: invalid syntax'
  }
  if (word === 'return' && !level.isFunction) return "SyntaxError: 'return' outside function"
  level.word = word
  return null
}

/** The first such fault; null where there is none, or nothing is sure. */
export function lineFault(text: string): LineFault | null {
  const open: Block[] = [{ indent: 0, word: '', isFunction: false }]
  let head: LogicalLine | null = null
  for (const one of logicalLines(text) ?? []) {
    const says =
      misplaced(one, head, open) ?? (isNonsense(one.code) ? 'SyntaxError: invalid syntax' : null)
    if (says !== null) return { line: one.line, says }
    const isBlock = blocks.has(wordOf(one.code))
    head = isBlock && one.code.endsWith(':') ? one : null
    // A colon may be missing there, or it is no block: what comes next says nothing.
    if (head === null && (one.code.endsWith(':') || (isBlock && !one.code.includes(':'))))
      return null
  }
  return null
}
