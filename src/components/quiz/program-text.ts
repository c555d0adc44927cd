/**
 * The program of a quiz, which stands on the page as plain text: shows a line, and marks where threads
 * are.
 *
 * The text was there before any script and belongs to no component, so badges are put in by hand. They
 * are for the eye: a replay says the same in words.
 */
import { badge, look } from '../panel/threads.ts'

interface Here {
  /** Counted from 1. */
  line: number
  thread: number
  name: string
}

/** All that matches within the section that an element of the quiz is in. */
function inSection(within: Element, selector: string): Element[] {
  return [...(within.closest('section.panelled')?.querySelectorAll(selector) ?? [])]
}

/** @param line counted from 1 */
export function goToLine(within: Element, line: number): void {
  inSection(within, '.code .line')[line - 1]?.scrollIntoView({ block: 'center' })
}

/** Puts badges at the ends of their lines, in the place of those that were there. */
export function markHere(within: Element, here: readonly Here[]): void {
  for (const old of inSection(within, '.code .here')) old.remove()
  const lines = inSection(within, '.code .line')
  for (const { line, thread, name } of here) {
    const { text, size } = badge(thread)
    const mark = document.createElement('span')
    mark.className = `here thread-badge ${size}`
    mark.dataset['thread'] = String(look(thread))
    mark.title = name
    mark.ariaHidden = 'true'
    mark.textContent = text
    lines[line - 1]?.append(mark)
  }
}
