/**
 * An exercise of a teacher's own as a form. The YAML text is all that there is: what the fields show is read from it, and
 * what is typed into them is written into it, with everything around it left as it was, comments included.
 */
import { Document, isAlias, isCollection, isScalar, parseDocument, Scalar, visit } from 'yaml'
import { kindOf, kinds, type Field, type Kind, type KindId } from './own-kinds.ts'
import type { Problem } from './problem.ts'

/** The texts that there is one of. */
export const textFields = ['title', 'goal', 'starter', 'solution', 'explanation'] as const
export type TextField = (typeof textFields)[number]

export interface FormCheck {
  /** null: the form does not know such a check, and the text has it all the same. */
  kind: KindId | null
  type: string
  /** What its fields show. */
  values: Record<string, string>
}

export interface OwnForm {
  texts: Record<TextField, string>
  /** In the order in which learners get them. */
  hints: string[]
  checks: FormCheck[]
}

/** In a text of several lines, the newline at its end belongs to YAML's way of writing it. */
const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value).replace(/\n$/, '')

/** What the form shows; null if the text cannot be read, or is written in a way that a form cannot keep. */
export function readForm(text: string): OwnForm | null {
  const document = parseDocument(text)
  const { contents } = document
  if (document.errors.length > 0 || !isCollection(contents)) return null
  let hasAlias = false
  visit(document, { Alias: () => void (hasAlias = true) })
  if (hasAlias) return null
  const data = document.toJS() as Record<string, unknown>
  const { checks = [] } = data
  const hints = data['hints'] ?? []
  const isText = (key: string): boolean => typeof (data[key] ?? '') !== 'object'
  if (Array.isArray(data) || !Array.isArray(checks) || !textFields.every(isText)) return null
  const texts = Object.fromEntries(textFields.map((key) => [key, shown(data[key])]))
  if (!Array.isArray(hints) || hints.some((hint) => typeof hint === 'object')) return null
  return {
    texts: texts as OwnForm['texts'],
    hints: hints.map(shown),
    checks: checks.map(formCheck),
  }
}

function formCheck(check: unknown): FormCheck {
  const data = (check ?? {}) as Record<string, unknown>
  const kind = kindOf(data)
  const fields: readonly Field[] = kind === null ? [] : kinds[kind].fields
  const values = Object.fromEntries(fields.map(({ key }) => [key, shown(data[key])]))
  return { kind, type: String(data['type'] ?? 'unknown'), values }
}

/** Changes the text; only where `readForm` can read it. */
function change(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text)
  edit(document)
  return document.toString({ lineWidth: 0 })
}

/** The text with another title, goal, program or explanation; without an explanation, if that is empty. */
export function withText(text: string, key: TextField, value: string): string {
  const isBlock = key !== 'title'
  return change(text, (document) => {
    // May be left out, and must not be empty.
    if (key === 'explanation' && value === '') document.delete(key)
    else put(document, [key], isBlock ? block(value) : new Scalar(value))
  })
}

/** The text with another hint in the place of one, counted from 0. */
export function withHint(text: string, index: number, value: string): string {
  return change(text, (document) => put(document, ['hints', index], inItem(value)))
}

/** The text with one more hint, which is empty. */
export function withNewHint(text: string): string {
  return change(text, (document) => {
    const { hints } = document.toJS() as { hints?: unknown[] | null }
    if (hints?.length) document.addIn(['hints'], new Scalar(''))
    else document.set('hints', document.createNode(['']))
  })
}

/** The text without a hint; without `hints`, if it was the last one. */
export function withoutHint(text: string, index: number): string {
  return change(text, (document) => {
    document.deleteIn(['hints', index])
    const { hints } = document.toJS() as { hints?: unknown[] | null }
    if (!hints?.length) document.delete('hints')
  })
}

/** The text with another value in a field of a check; without it, if it is empty and may be left out. */
export function withField(text: string, index: number, field: Field, value: string): string {
  const path = ['checks', index, field.key]
  return change(text, (document) => {
    if (value === '' && field.isOptional) document.deleteIn(path)
    else put(document, path, scalarOf(field, value))
  })
}

/** The text with one more check, whose fields are empty. */
export function withCheck(text: string, id: KindId): string {
  const { fixed, fields }: Kind = kinds[id]
  return change(text, (document) => {
    const checks = (document.toJS() as { checks?: { type?: string; name?: string }[] }).checks ?? []
    const names = checks.map(({ type, name }) => name ?? type)
    // A second one of a type needs a name of its own.
    const nth = Array.from(names, (_, at) => `${fixed.type}-${at + 2}`)
    const name = names.includes(fixed.type) && nth.find((one) => !names.includes(one))
    const open = fields.filter(({ isOptional }) => !isOptional).map(({ key }) => [key, ''])
    const check = { ...fixed, ...(name ? { name } : {}), ...Object.fromEntries(open) }
    if (checks.length === 0) document.set('checks', document.createNode([check]))
    else document.addIn(['checks'], document.createNode(check))
  })
}

/** The text without a check. */
export function withoutCheck(text: string, index: number): string {
  return change(text, (document) => void document.deleteIn(['checks', index]))
}

/** In the place of what is there, with the comments around it. */
function put(document: Document, path: (string | number)[], scalar: Scalar): void {
  const before: unknown = document.getIn(path, true)
  if (isScalar(before) && !isAlias(before)) {
    const { comment, commentBefore, spaceBefore } = before
    Object.assign(scalar, { comment, commentBefore, spaceBefore })
  }
  document.setIn(path, scalar)
}

/** A hint: on its line, if it has one. */
const inItem = (value: string): Scalar => (value.includes('\n') ? block(value) : new Scalar(value))

function block(value: string): Scalar {
  const scalar = new Scalar(value === '' ? '' : `${value}\n`)
  // Of lines that have nothing but blanks a block keeps no blanks.
  if (value !== '') scalar.type = /[^ \n]/.test(value) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE
  return scalar
}

/** A number only if it reads the same when it is shown again: `1.` is on its way to `1.5`. */
function scalarOf({ shape }: Field, value: string): Scalar {
  if (shape === 'lines') return block(value)
  const isNumber = shape !== 'line' && /^-?\d/.test(value) && String(Number(value)) === value
  return new Scalar(isNumber ? Number(value) : value)
}

/** What a problem says below its field. */
export function atField({ fault }: Problem, value: string): string {
  if (value.trim() === '') return 'Fill this in.'
  return /^["“]/.test(fault) ? `${fault}.` : `This ${fault}.`
}
