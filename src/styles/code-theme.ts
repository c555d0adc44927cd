/**
 * How code is coloured, in terms of the design tokens: one highlighting serves light and dark.
 * The names after `--code-` are in tokens.css.
 */
import type { ThemeRegistrationRaw } from 'shiki'

const colour = (name: string): { foreground: string } => ({ foreground: `var(--code-${name})` })

const scopes: Record<string, string[]> = {
  comment: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  keyword: ['keyword', 'storage', 'constant.language', 'keyword.operator.logical.python'],
  string: ['string', 'punctuation.definition.string', 'storage.type.string'],
  number: ['constant.numeric', 'constant.character', 'storage.type.format'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  parameter: ['variable.parameter', 'meta.function-call.arguments variable.parameter'],
  punctuation: ['punctuation', 'keyword.operator', 'meta.brace'],
  ink: ['meta.fstring variable', 'meta.fstring meta', 'support.type', 'entity.name.type'],
}

export const codeTheme: ThemeRegistrationRaw = {
  name: 'taking-turns',
  type: 'light',
  colors: {
    'editor.background': 'var(--code-paper)',
    'editor.foreground': 'var(--code-ink)',
  },
  settings: Object.entries(scopes).map(([name, scope]) => ({ scope, settings: colour(name) })),
}
