/**
 * Text that arrives at once stays as it is.
 *
 * Phone keyboards that insert from the clipboard, dictation and input tools hand over several lines
 * at once. Monaco would take them for keystrokes and indent each line once more.
 */
import type { editor as monaco } from './features.ts'

/** How to listen to two events that Monaco has, but leaves out of its types. */
type Listen = (listener: (text: string) => void) => void

export function keepWholeText(view: monaco.IStandaloneCodeEditor): void {
  const { onWillType, onDidType } = view as unknown as Record<string, Listen | undefined>
  const help = (wanted: boolean) =>
    view.updateOptions({
      autoIndent: wanted ? 'full' : 'none',
      autoClosingBrackets: wanted ? 'languageDefined' : 'never',
      autoClosingQuotes: wanted ? 'languageDefined' : 'never',
    })
  const isWhole = (text: string) => text.length > 1 && text.includes('\n')
  onWillType?.((text) => {
    if (isWhole(text)) help(false)
  })
  onDidType?.((text) => {
    if (isWhole(text)) help(true)
  })
}
