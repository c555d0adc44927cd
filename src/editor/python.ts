/**
 * Python for the editor: words of the same kind get the same colour as in the page's static code.
 *
 * Token names are what `theme.ts` and `pieces.ts` know: keyword, string, number, comment, function,
 * parameter, delimiter; everything else is plain.
 */
import type { languages } from 'monaco-editor/editor'

type Rules = languages.IMonarchLanguageRule[]

const keywords = [
  ...['and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif'],
  ...['else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda'],
  ...['nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
  ...['True', 'False', 'None'],
]

/** The prefixes that a string may have, and those that make it one with fields in it. */
const plain = '(?:[rR][bB]?|[bB][rR]?|[uU])?'
const formatted = '(?:[fFtT][rR]?|[rR][fFtT])'

/** The inside of a string that may hold {fields}; an unclosed one ends with its line. */
function withFields(quote: string): Rules {
  return [
    [/\{\{|\}\}/, 'string'],
    [/\{/, 'number', '@field'],
    [new RegExp(`(?:[^${quote}\\\\{}]|\\\\.)+$`), 'string', '@pop'],
    [new RegExp(`(?:[^${quote}\\\\{}]|\\\\.)+`), 'string'],
    [new RegExp(quote), 'string', '@pop'],
  ]
}

/** The inside of a string in triple quotes. */
function tripled(quote: string): Rules {
  return [
    [new RegExp(`[^${quote}\\\\]+`), 'string'],
    [/\\./, 'string'],
    [new RegExp(quote.repeat(3)), 'string', '@pop'],
    [new RegExp(quote), 'string'],
  ]
}

export const python: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.python',
  keywords,
  tokenizer: {
    root: [
      [/\s+/, 'white'],
      [/#.*$/, 'comment'],
      { include: '@strings' },
      [/\b0[xX][\da-fA-F_]+|\b0[bB][01_]+|\b0[oO][0-7_]+/, 'number'],
      [/(?:\b\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?/, 'number'],
      [
        /(def)(\s+)([a-zA-Z_]\w*)(\s*)(\()/,
        ['keyword', 'white', 'function', 'white', { token: 'delimiter', next: '@parameters' }],
      ],
      [/(class)(\s+)([a-zA-Z_]\w*)/, ['keyword', 'white', 'identifier']],
      [/@[a-zA-Z_][\w.]*/, 'function'],
      [/[a-zA-Z_]\w*(?=\s*\()/, { cases: { '@keywords': 'keyword', '@default': 'function' } }],
      [/[a-zA-Z_]\w*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
      [/\(/, 'delimiter', '@arguments'],
      [/[{}[\]),:;.=+\-*/%<>!&|^~@]/, 'delimiter'],
    ],
    strings: [
      [new RegExp(`(?:${formatted}|${plain})"""`), 'string', '@tripleDouble'],
      [new RegExp(`(?:${formatted}|${plain})'''`), 'string', '@tripleSingle'],
      [new RegExp(`${formatted}"`), 'string', '@fieldsDouble'],
      [new RegExp(`${formatted}'`), 'string', '@fieldsSingle'],
      [new RegExp(`${plain}"(?:[^"\\\\]|\\\\.)*(?:"|$)`), 'string'],
      [new RegExp(`${plain}'(?:[^'\\\\]|\\\\.)*(?:'|$)`), 'string'],
    ],
    arguments: [
      [/\)/, 'delimiter', '@pop'],
      [/[a-zA-Z_]\w*(?==[^=])/, 'parameter'],
      { include: '@root' },
    ],
    parameters: [
      [/\)/, 'delimiter', '@pop'],
      [
        /[a-zA-Z_]\w*(?=\s*(?:[,:=)]|$))/,
        { cases: { '@keywords': 'keyword', '@default': 'parameter' } },
      ],
      { include: '@root' },
    ],
    field: [[/\}/, 'number', '@pop'], [/[!:][^{}]*/, 'number'], { include: '@root' }],
    fieldsDouble: withFields('"'),
    fieldsSingle: withFields("'"),
    tripleDouble: tripled('"'),
    tripleSingle: tripled("'"),
  },
}
