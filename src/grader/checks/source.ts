/** The program is written as asked: functions kept, constructs there or not there. */
import { readPhrase, readSignature } from '../../exercise/construct.ts'
import type { CheckOf } from '../../exercise/check.ts'
import type { CheckKind } from '../kind.ts'
import { definitions, occurrences, withCalled, type Definition } from '../source/find.ts'
import { meaning } from '../source/meaning.ts'
import { namesOf } from '../source/names.ts'
import { rebound, type Rebound } from '../source/rebound.ts'
import { children, lineOf, type Node, type Syntax } from '../source/syntax.ts'
import type { Finding } from '../verdict.ts'
import { list } from '../words.ts'

interface Fault {
  message: string
  lookAt: string
  hint: string
  lines: number[]
}

/** What is wrong with a function that has to stay as it is. */
function changed(text: string, found: readonly Definition[]): Fault | null {
  const wanted = readSignature(text)
  if (wanted === null) return null
  const { name, parameters: asked } = wanted
  const line = `\`def ${name.split('.').at(-1)}(${asked.join(', ')}):\``
  const advice = {
    hint: 'keep',
    lookAt: `Keep the function \`${name}\`: it is called as ${line} can be. The names of its parameters are yours.`,
  }
  const definition = found.findLast((one) => one.name === name)
  if (!definition) {
    return { message: `There is no function \`${name}\` in the program.`, ...advice, lines: [] }
  }
  const { parameters } = definition
  if (takes(parameters, asked.length)) return null
  const has = list(parameters.map((one) => `\`${one.name}\``)) || 'none'
  return { message: `The parameters of \`${name}\` are now: ${has}.`, ...advice, lines: [] }
}

/** Whether a function can be called with so many arguments, by their positions. */
function takes(parameters: Definition['parameters'], count: number): boolean {
  const end = parameters.findIndex(({ name }) => name.startsWith('*'))
  const positional = end < 0 ? parameters : parameters.slice(0, end)
  const isOpen = parameters.some(({ name }) => /^\*[^*]/.test(name))
  const rest = [...positional.slice(count), ...parameters.slice(positional.length)]
  return (positional.length >= count || isOpen) && rest.every(({ hasDefault }) => hasDefault)
}

/** A function that is to be as the exercise's program has it. */
function edited(
  name: string,
  found: readonly Definition[],
  syntax: Syntax,
  starter: Syntax,
): Fault | null {
  const original = definitions(starter).findLast((one) => one.name === name)
  const definition = found.findLast((one) => one.name === name)
  if (
    original &&
    definition &&
    meaning(definition.node, syntax) === meaning(original.node, starter)
  ) {
    return replaced(name, rebound(syntax, starter, original.node), syntax)
  }
  return {
    message: definition
      ? `The function \`${name}\` is not as it was.`
      : `There is no function \`${name}\` in the program.`,
    lookAt: `Leave the function \`${name}\` as it was at the start. (Reset brings the whole program back, and can be undone.)`,
    hint: 'unchanged',
    lines: definition ? [lineOf(definition.node, syntax)] : [],
  }
}

/** The function is as it was, and what it uses is not. */
function replaced(name: string, places: readonly Rebound[], syntax: Syntax): Fault | null {
  const [first] = places
  if (!first) return null
  return {
    message: `\`${first.name}\`, which the function \`${name}\` uses, is something else in this program.`,
    lookAt: `Choose another name, so that \`${first.name}\` is what \`${name}\` had at the start.`,
    hint: 'unchanged',
    lines: places.map((one) => lineOf(one.node, syntax)),
  }
}

/** The statements below a function: what the program does, not what it defines. */
function below(name: string, syntax: Syntax): Node[] | null {
  const definition = definitions(syntax).findLast((one) => one.name === name)?.node
  if (definition === undefined) return null
  return children(syntax.root).filter(
    (node) =>
      node.from > definition.from &&
      !/^(FunctionDefinition|ClassDefinition|ImportStatement|Comment)$/.test(node.name),
  )
}

/** The program's own lines that are to be as the exercise's program has them. */
function editedBelow(name: string, syntax: Syntax, starter: Syntax): Fault | null {
  const words = (nodes: Node[] | null, of: Syntax) => nodes?.map((node) => meaning(node, of)) ?? []
  const lines = below(name, syntax)
  const wanted = words(below(name, starter), starter)
  const [has, had] = [words(lines, syntax), new Set(wanted)]
  if (has.join('\n') === wanted.join('\n')) return null
  const other = (lines ?? []).filter((_, index) => !had.has(has[index]!))
  return {
    message: `The lines below \`${name}\` are not as they were.`,
    lookAt: `Leave the lines below \`${name}\` as they were at the start. (Reset brings the whole program back, and can be undone.)`,
    hint: 'keep',
    lines: other.map((node) => lineOf(node, syntax)),
  }
}

/** "with lock in a loop or while" → "`with lock` in a loop or `while`" */
const quoted = (phrase: string): string =>
  list(
    phrase.split(/\s+or\s+/).map((part) => {
      const [, text = '', loop = ''] = /^(.*?)( in a loop)?$/.exec(part.trim()) ?? []
      return `\`${text.replace(/^(call|use) | \*$/g, '')}\`${loop}`
    }),
    'or',
  )

const verb = (phrase: string): string => (phrase.trim().startsWith('call ') ? 'called' : 'used')

function faults(check: CheckOf<'source'>, syntax: Syntax, starter: Syntax | null): Fault[] {
  const found = definitions(syntax)
  const names = namesOf(syntax)
  const kept = (check.keep ?? []).flatMap((text) => changed(text, found) ?? [])
  if (starter !== null) {
    kept.push(
      ...(check.unchanged ?? []).flatMap((name) => edited(name, found, syntax, starter) ?? []),
    )
    if (check.below !== undefined)
      kept.push(...[editedBelow(check.below, syntax, starter) ?? []].flat())
  }
  const { within } = check
  const scope =
    within === undefined ? syntax.root : found.findLast((one) => one.name === within)?.node
  if (scope === undefined) {
    // What is not there does nothing that is forbidden; that it stays is what `keep` asks for.
    if (kept.length > 0 || check.require === undefined) return kept
    const message = `There is no function \`${within}\` in the program.`
    return [{ message, lookAt: `Keep the function \`${within}\`.`, hint: 'keep', lines: [] }]
  }
  const place = within === undefined ? '' : ` in \`${within}\``
  const uses = (phrase: string, scopes = [scope]) =>
    (readPhrase(phrase) ?? []).flatMap((one) =>
      scopes.flatMap((node) => occurrences(one, node, names, syntax)),
    )
  // A function may leave to another one what it is asked to do.
  const reached = withCalled(scope, found, syntax)

  const missing = (check.require ?? []).flatMap((phrase): Fault[] => {
    if (uses(phrase, reached).length > 0) return []
    const message = `${quoted(phrase)} is not ${verb(phrase)}${place}, which this exercise asks for.`
    const lines = within === undefined ? [] : [lineOf(scope, syntax)]
    return [
      {
        message,
        lookAt: `Something else does this work${place} now, or nothing does. Use ${quoted(phrase)} for it.`,
        hint: 'require',
        lines,
      },
    ]
  })
  const forbidden = (check.forbid ?? []).flatMap((phrase): Fault[] => {
    const lines = [...new Set(uses(phrase).map((node) => lineOf(node, syntax)))]
    if (lines.length === 0) return []
    const where = `line${lines.length === 1 ? '' : 's'} ${list(lines.map(String))}`
    const message = `${quoted(phrase)} is ${verb(phrase)} on ${where}${place}, which this exercise does not allow.`
    const lookAt = `Look at ${where}: find a way without ${quoted(phrase)}.`
    return [{ message, lookAt, hint: 'forbid', lines }]
  })
  return [...kept, ...missing, ...forbidden]
}

/** One finding for all of its faults, which the learner then mends in one go. */
export const source: CheckKind<'source'> = (
  check,
  { syntax, starter, outcomes, granularity },
): Finding[] => {
  // A program that never comes to its end may be no Python at all.
  const found = syntax === null || outcomes.length === 0 ? [] : faults(check, syntax, starter)
  const [first] = found
  if (!first) return []
  const isOwn = check.lookAt !== undefined
  return [
    {
      check: check.name,
      type: 'source',
      message: [check.message, ...found.map(({ message }) => message)].filter(Boolean).join(' '),
      story: '',
      reach: '',
      lookAt: check.lookAt ?? first.lookAt,
      hint: isOwn ? 'own' : first.hint,
      threads: [],
      lines: [...new Set(found.flatMap(({ lines }) => lines))],
      count: 0,
      schedule: '',
      granularity,
      about: {},
    },
  ]
}
