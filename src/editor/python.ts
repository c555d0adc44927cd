/**
 * Python for the editor: the same kinds of words get the same colours as in the page's static code.
 *
 * Token names are what `theme.ts` and `pieces.ts` know: keyword, string, number, comment, function,
 * delimiter; everything else is plain.
 */
import type { languages } from 'monaco-editor/editor'

const keywords = [
  ...['and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif'],
  ...['else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda'],
  ...['nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
]

/** What a string may begin with before its quote. */
const prefix = '(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?'

export const python: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.python',
  keywords,
  constants: ['True', 'False', 'None', 'Ellipsis', 'NotImplemented', '__debug__'],
  brackets: [
    { open: '{', close: '}', token: 'delimiter.curly' },
    { open: '[', close: ']', token: 'delimiter.bracket' },
    { open: '(', close: ')', token: 'delimiter.parenthesis' },
  ],
  tokenizer: {
    root: [
      [/\s+/, 'white'],
      [/#.*$/, 'comment'],
      [new RegExp(`${prefix}"""`), 'string', '@triple'],
      [new RegExp(`${prefix}'''`), 'string', '@tripleSingle'],
      // A string that is not closed ends with its line.
      [new RegExp(`${prefix}"(?:[^"\\\\]|\\\\.)*(?:"|$)`), 'string'],
      [new RegExp(`${prefix}'(?:[^'\\\\]|\\\\.)*(?:'|$)`), 'string'],
      [/\b0[xX][\da-fA-F_]+|\b0[bB][01_]+|\b0[oO][0-7_]+/, 'number'],
      [/(?:\b\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?/, 'number'],
      [/(def|class)(\s+)([a-zA-Z_]\w*)/, ['keyword', 'white', 'function']],
      [/@[a-zA-Z_][\w.]*/, 'function'],
      [
        /[a-zA-Z_]\w*(?=\s*\()/,
        { cases: { '@keywords': 'keyword', '@constants': 'number', '@default': 'function' } },
      ],
      [
        /[a-zA-Z_]\w*/,
        { cases: { '@keywords': 'keyword', '@constants': 'number', '@default': 'identifier' } },
      ],
      [/[{}[\]()]/, '@brackets'],
      [/[,:;.=+\-*/%<>!&|^~@]/, 'delimiter'],
    ],
    triple: [
      [/[^"\\]+/, 'string'],
      [/\\./, 'string'],
      [/"""/, 'string', '@pop'],
      [/"/, 'string'],
    ],
    tripleSingle: [
      [/[^'\\]+/, 'string'],
      [/\\./, 'string'],
      [/'''/, 'string', '@pop'],
      [/'/, 'string'],
    ],
  },
}
