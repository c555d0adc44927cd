/** The editor as the rest of the site sees it: only types, so that importing them loads nothing. */

export interface EditorOptions {
  value: string
  /** The editor's accessible name. */
  label: string
  /** The id of the element that says how to leave the editor by keyboard. */
  describedBy: string
  /** Where the code begins, in CSS pixels: line numbers and folding are to the left of it. */
  gutter: number
  /** Above and below the code, in CSS pixels. */
  padding: number
  /** More lines than this scroll inside the editor. */
  maxLines: number
  /** Offsets into `value`. */
  selection?: { start: number; end: number }
  /** Take the focus at once; `tabbed` if it came by the Tab key, which then still passes. */
  focus?: 'no' | 'tabbed' | 'yes'
  onChange(text: string): void
  /** Ctrl+Enter, or Cmd+Enter. */
  onRun(): void
  /** Something to be announced: what Tab does now. */
  onSay(words: string): void
}

/** A line that a thread is on. */
export interface LineMark {
  /** Counted from 1. */
  line: number
  /** Which of the eight thread looks of the style sheet, 0 to 7, and the thread's name. */
  look: number
  name: string
  /** Stands behind the line: what the thread has in hand; may be empty. */
  note: string
}

/** A remark on a line while it is typed: that it is not valid Python, surely not what was meant, or of no use yet. */
export interface TypingMark {
  /** Counted from 1. */
  line: number
  message: string
  kind: 'error' | 'slip' | 'unused'
  /** From one column, counted from 1, up to another; left out where it is about the whole line. */
  columns?: [number, number]
}

export interface Editor {
  text(): string
  /** Replaces the whole text, as an edit that can be undone. */
  setText(text: string): void
  focus(): void
  /** Puts the cursor on a line, and the line into view. Lines beyond the end mean the last one. */
  goTo(line: number): void
  /** Marks these lines, each in its thread's colour, instead of those marked before. */
  markLines(marks: readonly LineMark[]): void
  /**
   * Underlines these lines, instead of those underlined before; F8 moves from one to the next. What is unused is only
   * paler.
   */
  markTyping(marks: readonly TypingMark[]): void
  dispose(): void
}

export interface EditorModule {
  /** Puts an editor into an empty element. */
  mountEditor(element: HTMLElement, options: EditorOptions): Editor
}
