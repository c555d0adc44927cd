/** The parts of Monaco that this site uses. Each import registers one feature for all editors. */
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/iPadShowKeyboard/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/wordHighlighter/register'
import 'monaco-editor/features/wordOperations/register'
// Of suggestions, the list alone: `features/suggest` is the text that an assistant writes ahead.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/languages/definitions/python/register'
import './line-marks.css'
import './names.css'
import { languages } from 'monaco-editor/editor'
import { registerNames } from './names.ts'
import { python } from './python.ts'

// Monaco's own grammar colours `self`, `print` and `_` as keywords, and functions not at all.
languages.setMonarchTokensProvider('python', python)
registerNames()

// Only used for work that is too slow for the page's own thread.
globalThis.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
}

export { editor, KeyCode, KeyMod, MarkerSeverity, Range } from 'monaco-editor/editor'
