/**
 * What Tab does in the editor: it indents, but never traps anyone.
 *
 * There are three ways out. Someone who came by Tab and has typed nothing leaves by Tab. Escape lets the next
 * Tab pass. Ctrl+M (on a Mac Ctrl+Shift+M) lets every Tab pass until it is pressed again.
 */

export class TabKey {
  /** Tab passes until the user does something else. */
  private passing: boolean
  /** Tab passes, whatever the user does. */
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
