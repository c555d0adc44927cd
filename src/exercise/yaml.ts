/** YAML text → data, with the line of every key, and its syntax faults in words. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml'

export interface YamlFault {
  line: number
  fault: string
  remedy: string
}

export interface YamlFile {
  data: unknown
  faults: YamlFault[]
  /** The line of the value at a path, or of the nearest existing thing around it. */
  lineOf(path: readonly PropertyKey[]): number
}

const layout =
  'Indent the lines that belong together by the same number of spaces; put text that contains ": " below "key: |".'

/** In the place of the library's words. */
const faults: Record<string, string> = {
  DUPLICATE_KEY: 'the same key is there twice',
  RESOURCE_EXHAUSTION: 'there are too many levels, one inside the other',
}

const remedies: Record<string, string> = {
  DUPLICATE_KEY: 'Keep one of the two and remove the other.',
  RESOURCE_EXHAUSTION: 'Remove the brackets, dashes and signs that are there again and again.',
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tabs.',
  BAD_INDENT: 'Indent the lines that belong together by the same number of spaces.',
  MISSING_CHAR: 'Close what was opened: a quote, a bracket or a brace; and put ": " after a key.',
  BLOCK_AS_IMPLICIT_KEY: layout,
  MULTILINE_IMPLICIT_KEY: layout,
  UNEXPECTED_TOKEN: 'Put the text in quotes, or below "key: |", indented.',
  BAD_DQ_ESCAPE: 'In double quotes write every backslash twice, or use single quotes.',
}

const otherRemedy = 'Compare the indentation and the punctuation with the lines around it.'

/** Parses a YAML file. Never throws: what is wrong comes back as faults. */
export function readYaml(text: string): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line)
  const toFault = (error: YAMLError): YamlFault => ({
    line: lineAt(error.pos[0]),
    fault: faults[error.code] ?? error.message,
    remedy: remedies[error.code] ?? otherRemedy,
  })
  // Only the first fault: those after it mostly follow from it.
  const found = [...document.errors, ...document.warnings].slice(0, 1).map(toFault)
  return {
    data: found.length > 0 ? null : document.toJS(),
    faults: found,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const around: unknown =
          length === 1
            ? document.contents
            : document.getIn(path.slice(0, length - 1) as unknown[], true)
        const pair = isMap(around)
          ? around.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
          : undefined
        // The key's own line: what it holds may begin further down.
        if (isScalar(pair?.key) && pair.key.range) return lineAt(pair.key.range[0])
        const node: unknown = document.getIn(path.slice(0, length) as unknown[], true)
        const range = (node as { range?: [number, number, number] } | undefined)?.range
        if (range) return lineAt(range[0])
      }
      return 1
    },
  }
}
