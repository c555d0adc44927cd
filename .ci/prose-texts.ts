/** The sentences that people read in the course, each paragraph with its line, without code, addresses and marks. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { contentFolder, inContent } from '../src/exercise/content-folder.ts'

export interface Paragraph {
  line: number
  text: string
}

/** The keys of YAML files below which there is prose: as a text, a list, or a text for each choice. */
const prose = new Set(
  'title question summary goal hints explanation message lookAt called because case but choices claim description lead for caption'.split(
    ' ',
  ),
)

const patterns = ['{lessons,glossary}/*.{mdx,md}', '**/*.yaml']

/** Each file of the course that has prose → its paragraphs. */
export function proseFiles(): Map<string, Paragraph[]> {
  const root = contentFolder()
  const files = globSync(patterns, { cwd: root }).toSorted()
  return new Map(
    files.map((file) => {
      return [inContent(file), paragraphs(file, readFileSync(resolve(root, file), 'utf8'))]
    }),
  )
}

/** @param file the ending of its name decides how it is read */
export function paragraphs(file: string, text: string): Paragraph[] {
  const found = file.endsWith('.yaml') ? ofYaml(text, 0) : ofMarkdown(text)
  return found
    .map(({ line, text: marked }) => ({ line, text: plain(marked) }))
    .filter(({ text: words }) => words !== '')
}

/** A lesson has each paragraph, item and row on a line of its own. */
function ofMarkdown(text: string): Paragraph[] {
  const [, head = ''] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? []
  const above = head === '' ? 0 : head.split('\n').length + 1
  let isCode = false
  const body = text.split('\n').map((line, index): Paragraph => {
    const isFence = line.startsWith('```')
    if (isFence) isCode = !isCode
    return { line: index + 1, text: isFence || isCode || index < above ? '' : line }
  })
  return [...ofYaml(head, 1), ...body.flatMap(cells)]
}

const cells = ({ line, text }: Paragraph): Paragraph[] =>
  text.startsWith('|') ? text.split('|').map((cell) => ({ line, text: cell })) : [{ line, text }]

function ofYaml(text: string, above: number): Paragraph[] {
  const counter = new LineCounter()
  const found: Paragraph[] = []
  visit(parseDocument(text, { lineCounter: counter }), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !prose.has(String(key.value)) || !isNode(value)) return undefined
      visit(value, { Scalar: (place, scalar) => (place === 'key' ? undefined : take(scalar)) })
      return visit.SKIP
    },
  })
  return found

  function take({ value, range, type }: { value: unknown; range?: unknown; type?: string }): void {
    if (typeof value !== 'string') return
    const begin = counter.linePos((range as [number])[0]).line + above
    let line = type?.startsWith('BLOCK') ? begin + 1 : begin
    for (const part of value.split(/(\n\s*\n)/)) {
      if (part.trim() !== '') found.push({ line, text: part.trim().replaceAll(/\s*\n\s*/g, ' ') })
      line += part.split('\n').length - 1
    }
  }
}

/**
 * Code becomes one word that begins as it does: the article of “an `Event`” is checked, that of “an `RLock`”
 * is not (it is spelt out), and “with `with`” is not a repeated word.
 */
const oneWord = (_: string, code: string): string =>
  (/[A-Za-z]+/.exec(code)?.[0] ?? '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) +
  '-code'

function plain(text: string): string {
  return text
    .replaceAll(/`([^`]*)`/g, oneWord)
    .replaceAll(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '')
    .replaceAll(/<[^>]*>|\*\*|[[\]]|^#+ |^\s*- |^\s*\d+\. |\b_|_\b/g, '')
    .trim()
}
