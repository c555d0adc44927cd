/**
 * What Tab does in the editor: it indents, but never holds anyone captive.
 *
 * Three ways lead out. Who came by Tab and has typed nothing passes on by Tab. Escape lets the next
 * Tab pass. Ctrl+M (on a Mac Ctrl+Shift+M) lets every Tab pass until it is pressed again.
 */

export class TabKey {
  /** Tab passes until something else is done. */
  private passing: boolean
  /** Tab passes, whatever is done. */
  private switchedOff = false

  /** @param arrivedByTab whether the editor got its focus by the Tab key */
  constructor(arrivedByTab: boolean) {
    this.passing = arrivedByTab
  }

  /** True when Tab moves the focus, false when it indents. */
  get leaves(): boolean {
    return this.passing || this.switchedOff
  }

  /** A key went down. @returns words to announce, or empty */
  press(key: string): string {
    if (key === 'Tab' || key === 'Shift') return ''
    const before = this.leaves
    this.passing = key === 'Escape'
    return this.passing && !before ? 'Tab now leaves the editor.' : ''
  }

  /** The learner pointed into the text, and so wants to edit it. */
  point(): void {
    this.passing = false
  }

  /** The focus came back, by the Tab key or otherwise. */
  arrive(byTab: boolean): void {
    this.passing = byTab
  }

  toggle(): string {
    this.switchedOff = !this.switchedOff
    this.passing = false
    return this.switchedOff ? 'Tab moves the focus.' : 'Tab indents.'
  }
}
