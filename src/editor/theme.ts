/** One Monaco theme, made from the site's design tokens, and made again whenever these change. */
import { editor } from './features.ts'
import { hex, isDark } from './colour.ts'

const name = 'taking-turns'

/** Token of the grammar → design token. */
const rules = {
  '': '--code-ink',
  comment: '--code-comment',
  keyword: '--code-keyword',
  string: '--code-string',
  number: '--code-number',
  function: '--code-function',
  parameter: '--code-parameter',
  delimiter: '--code-punctuation',
}

/** Part of the editor → design token. */
const parts = {
  'editor.background': '--sunken',
  'editor.foreground': '--code-ink',
  // Monaco colours brackets by their depth. In this course colours have a meaning, and it is not depth.
  'editorBracketHighlight.foreground1': '--code-punctuation',
  'editorBracketHighlight.foreground2': '--code-punctuation',
  'editorBracketHighlight.foreground3': '--code-punctuation',
  'editorBracketHighlight.foreground4': '--code-punctuation',
  'editorBracketHighlight.foreground5': '--code-punctuation',
  'editorBracketHighlight.foreground6': '--code-punctuation',
  'editorBracketHighlight.unexpectedBracket.foreground': '--code-punctuation',
  'editorLineNumber.foreground': '--ink-muted',
  'editorLineNumber.activeForeground': '--ink',
  'editorCursor.foreground': '--ink',
  'editor.selectionBackground': '--selection',
  'editor.inactiveSelectionBackground': '--raised',
  'editor.lineHighlightBackground': '--surface',
  'editor.lineHighlightBorder': '--surface',
  'editorIndentGuide.background1': '--rule',
  'editorIndentGuide.activeBackground1': '--edge',
  'editorBracketMatch.background': '--selection',
  'editorBracketMatch.border': '--edge',
  'editor.wordHighlightBackground': '--raised',
  'editor.wordHighlightTextBackground': '--raised',
  'editor.findMatchBackground': '--warn-soft',
  'editor.findMatchBorder': '--warn',
  'editor.findMatchHighlightBackground': '--warn-soft',
  'editor.foldBackground': '--raised',
  'editorWidget.background': '--surface',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--edge',
  'editorHoverWidget.background': '--surface',
  'editorHoverWidget.border': '--edge',
  'editorSuggestWidget.background': '--surface',
  'editorSuggestWidget.border': '--edge',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.highlightForeground': '--link',
  'editorSuggestWidget.focusHighlightForeground': '--link',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.selectedIconForeground': '--ink',
  'editorSuggestWidget.selectedBackground': '--selection',
  'list.hoverBackground': '--raised',
  'textLink.foreground': '--link',
  'textLink.activeForeground': '--link-hover',
  'textCodeBlock.background': '--sunken',
  descriptionForeground: '--ink-muted',
  'input.background': '--paper',
  'input.foreground': '--ink',
  'input.border': '--edge',
  'input.placeholderForeground': '--ink-muted',
  'inputOption.activeBackground': '--selection',
  'inputOption.activeForeground': '--ink',
  focusBorder: '--focus',
  'scrollbarSlider.background': '--rule',
  'scrollbarSlider.hoverBackground': '--edge',
  'scrollbarSlider.activeBackground': '--edge',
}

/** When the system chooses the colours: these are backgrounds, the rest is text. */
const system: Record<string, string> = {
  '--sunken': 'Canvas',
  '--surface': 'Canvas',
  '--paper': 'Canvas',
  '--raised': 'Canvas',
  '--warn-soft': 'Canvas',
  '--selection': 'Highlight',
}

const forced = matchMedia('(forced-colors: active)')

/** Reads tokens as the page shows them now. The property itself is unresolved, a colour is not. */
function reader(): { colour(token: string): string; end(): void } {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.forcedColorAdjust = 'none'
  document.body.append(probe)
  return {
    colour(token) {
      probe.style.color = forced.matches ? (system[token] ?? 'CanvasText') : `var(${token})`
      return hex(getComputedStyle(probe).color) ?? '#808080'
    },
    end: () => probe.remove(),
  }
}

function define(): void {
  const read = reader()
  const colours = Object.entries(parts).map(([part, token]) => [part, read.colour(token)])
  editor.defineTheme(name, {
    base: isDark(read.colour('--sunken')) ? 'vs-dark' : 'vs',
    inherit: true,
    colors: Object.fromEntries(colours) as Record<string, string>,
    rules: Object.entries(rules).map(([token, from]) => ({
      token,
      foreground: read.colour(from).slice(1, 7),
      ...(token === 'comment' ? { fontStyle: 'italic' } : {}),
    })),
  })
  editor.setTheme(name)
  read.end()
}

let following = false

/** Makes the theme, and from then on follows `data-theme` on the root and the system's choice. */
export function followTheme(): string {
  if (!following) {
    following = true
    define()
    new MutationObserver(define).observe(document.documentElement, {
      attributeFilter: ['data-theme', 'class', 'style'],
    })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', define)
    forced.addEventListener('change', define)
  }
  return name
}
