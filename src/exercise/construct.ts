/**
 * The vocabulary of `source` checks: phrases that name a construct of Python.
 *
 *     with lock              a with statement over this name; `with *`: over anything
 *     call time.sleep        a call, by the full name, however it was imported
 *     call .join             a call of a method of this name, on any object
 *     use threading.Lock     any use of the name: called, passed on, inherited from
 *     import queue           an import of the module, or from it
 *     while                  a statement or expression by its keyword
 *
 * With " in a loop" after it, only if it is repeated. Several joined by " or ": one is enough.
 */

/** Keyword → what the syntax tree calls the construct. */
export const keywords: Record<string, readonly string[]> = {
  for: ['ForStatement'],
  while: ['WhileStatement'],
  with: ['WithStatement'],
  if: ['IfStatement', 'ConditionalExpression'],
  try: ['TryStatement'],
  raise: ['RaiseStatement'],
  class: ['ClassDefinition'],
  def: ['FunctionDefinition'],
  lambda: ['LambdaExpression'],
  global: ['ScopeStatement'],
  nonlocal: ['ScopeStatement'],
  return: ['ReturnStatement'],
  comprehension: [
    'ArrayComprehensionExpression',
    'ComprehensionExpression',
    'DictionaryComprehensionExpression',
    'SetComprehensionExpression',
  ],
}

export interface Construct {
  kind: 'with' | 'call' | 'use' | 'import' | 'keyword'
  /** `time.sleep`, `.join`, `*`; for a keyword, the keyword. */
  name: string
  /** Only in the body of a `for` or `while`. */
  isInLoop: boolean
}

const inLoop = / in a loop$/
const dotted = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*`
const named = new RegExp(String.raw`^(with|call|use|import) (\*|\.?${dotted})$`, 'u')

/** One phrase → the constructs any of which it accepts; null if it names none. */
export function readPhrase(phrase: string): Construct[] | null {
  const read = phrase.split(/\s+or\s+/).map((part): Construct | null => {
    const whole = part.trim().replaceAll(/\s+/g, ' ')
    const text = whole.replace(inLoop, '')
    const isInLoop = text !== whole
    if (Object.hasOwn(keywords, text)) return { kind: 'keyword', name: text, isInLoop }
    const [, kind, name] = named.exec(text) ?? []
    if (kind === undefined || name === undefined) return null
    if (name === '*' && kind !== 'with' && kind !== 'call') return null
    if (name.startsWith('.') && kind === 'import') return null
    return { kind: kind as Construct['kind'], name, isInLoop }
  })
  return read.every((one) => one !== null) ? read : null
}

export interface Signature {
  /** Qualified: `Counter.add`. */
  name: string
  parameters: string[]
}

const signature = new RegExp(String.raw`^(${dotted})\(([^()]*)\)$`, 'u')
const parameter = /^\*{0,2}[\p{L}_][\p{L}\p{N}_]*$/u

/** `safe_increment(counter)` → its name and parameters; null if it is something else. */
export function readSignature(text: string): Signature | null {
  const [, name, inner = ''] = signature.exec(text.trim()) ?? []
  const parameters = inner.trim() === '' ? [] : inner.split(',').map((one) => one.trim())
  if (name === undefined || !parameters.every((one) => parameter.test(one))) return null
  return { name, parameters }
}
