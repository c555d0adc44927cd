/** What was asked for shows, also where the buttons are at the lower edge of the screen, or another part of the panel is shown. */
import { tick } from 'svelte'
import type { ReplayDesk } from '../replay/desk.svelte.ts'
import type { View } from '../workbench/view.ts'
import type { Session } from './session.svelte.ts'

/**
 * Called while a component is made: its effects end with that component.
 *
 * @param show - chooses the part of the panel that a phone shows
 * @param reveal - brings the output, or what is told of the program, into view
 */
export function bringIntoView(
  session: Session,
  desk: ReplayDesk,
  show: (view: View) => void,
  reveal: (what: 'output' | 'notes') => void,
): void {
  $effect(() => {
    if (session.phase !== 'starting') return
    show('results')
    // What a phone did not show until now can be scrolled to a moment later.
    void tick().then(() => reveal('output'))
  })
  $effect(() => {
    if (!session.verdict && !session.explored && session.progress === null) return
    show('results')
    void tick().then(() => reveal('notes'))
  })
  $effect(() => {
    if (desk.current?.subject.isAskedFor) show('timeline')
  })
}
