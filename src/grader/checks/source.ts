/** The program is written as asked: functions kept, constructs there or not there. */
import { readPhrase, readSignature } from '../../exercise/construct.ts'
import type { CheckOf } from '../../exercise/check.ts'
import type { CheckKind } from '../kind.ts'
import { definitions, occurrences, type Definition } from '../source/find.ts'
import { namesOf } from '../source/names.ts'
import { all, lineOf, textOf, type Node, type Syntax } from '../source/syntax.ts'
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
  const line = `\`def ${wanted.name.split('.').at(-1)}(${wanted.parameters.join(', ')}):\``
  const advice = { lookAt: `Keep the function \`${wanted.name}\` as ${line}`, hint: 'keep' }
  const definition = found.findLast((one) => one.name === wanted.name)
  if (!definition) {
    const message = `There is no function \`${wanted.name}\` in the program.`
    return { message, ...advice, lines: [] }
  }
  const { parameters } = definition
  const rest = parameters.slice(wanted.parameters.length)
  const isKept =
    wanted.parameters.every((name, index) => parameters[index]?.name === name) &&
    rest.every(({ hasDefault }) => hasDefault)
  if (isKept) return null
  const has = list(parameters.map(({ name }) => `\`${name}\``)) || 'none'
  return { message: `The parameters of \`${wanted.name}\` are now: ${has}.`, ...advice, lines: [] }
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
  if (original && definition && words(definition.node, syntax) === words(original.node, starter)) {
    return null
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

/** What a piece of a program says, without its comments, blanks and line breaks. */
const words = (node: Node, syntax: Syntax): string =>
  all(node)
    .filter((part) => part.firstChild === null && part.name !== 'Comment')
    .map((part) => textOf(part, syntax))
    .join(' ')

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
  const uses = (phrase: string) =>
    (readPhrase(phrase) ?? []).flatMap((one) => occurrences(one, scope, names, syntax))

  const missing = (check.require ?? []).flatMap((phrase): Fault[] => {
    if (uses(phrase).length > 0) return []
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
