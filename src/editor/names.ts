/** Suggestions, and what a name stands for, as Monaco wants them: registered once, for all editors of the page. */
import { languages, Range, type editor } from 'monaco-editor/editor'
import type { Said } from '../completion/ask.ts'
import type { Library } from '../completion/library.ts'

type Ask = typeof import('../completion/ask.ts')

const kinds: Record<Said['kind'], languages.CompletionItemKind> = {
  module: languages.CompletionItemKind.Module,
  class: languages.CompletionItemKind.Class,
  function: languages.CompletionItemKind.Function,
  property: languages.CompletionItemKind.Property,
  variable: languages.CompletionItemKind.Variable,
  constant: languages.CompletionItemKind.Constant,
}

let loading: Promise<{ ask: Ask; library: Library }> | null = null

/** Loads the parser and the library's names when somebody asks for the first time. */
function load(): Promise<{ ask: Ask; library: Library }> {
  loading ??= Promise.all([
    import('../completion/ask.ts'),
    import('../completion/library.ts'),
    import('../completion/library-table.py?printed'),
  ]).then(([ask, { Library }, { default: table }]) => ({ ask, library: new Library(table) }))
  return loading
}

/** Null where it cannot be loaded: one can write without it, and the next time asks again. */
async function asked<T>(question: (ask: Ask, library: Library) => T): Promise<T | null> {
  try {
    const { ask, library } = await load()
    return question(ask, library)
  } catch {
    loading = null
    return null
  }
}

/** What the library says is plain text, whatever it looks like. */
const escaped = (plain: string): string =>
  plain.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, String.raw`\$&`)

function words({ says, link }: Said): string {
  const at = link === null ? '' : `[${escaped(new URL(link).host)}](${link})`
  return [escaped(says), at].filter((part) => part !== '').join('\n\n')
}

/** As it could stand in a program. */
function code({ kind, full, detail }: Said): string {
  const word = { class: 'class ', function: 'def ', module: 'import ' }[kind as string] ?? ''
  return `${word}${full}${detail}`
}

/** Registers both providers. */
export function registerNames(): void {
  languages.registerCompletionItemProvider('python', {
    triggerCharacters: ['.'],
    async provideCompletionItems(model, position) {
      const [text, offset] = [model.getValue(), model.getOffsetAt(position)]
      const found = await asked((ask, library) => ask.suggestionsAt(text, offset, library))
      const { startColumn, endColumn } = model.getWordUntilPosition(position)
      const { lineNumber } = position
      const range = new Range(lineNumber, startColumn, lineNumber, endColumn)
      const suggestions = (found ?? []).map((one) => ({
        label: { label: one.name, detail: one.detail },
        kind: kinds[one.kind],
        insertText: one.name,
        detail: code(one),
        documentation: { value: words(one) },
        range,
      }))
      return { suggestions }
    },
  })
  languages.registerHoverProvider('python', {
    async provideHover(model: editor.ITextModel, position) {
      const [text, offset] = [model.getValue(), model.getOffsetAt(position)]
      const found = await asked((ask, library) => ask.explanationAt(text, offset, library))
      if (found === null || model.isDisposed()) return null
      const [from, to] = [model.getPositionAt(found.from), model.getPositionAt(found.to)]
      return {
        range: Range.fromPositions(from, to),
        contents: [{ value: `\`\`\`python\n${code(found)}\n\`\`\`` }, { value: words(found) }],
      }
    },
  })
}
