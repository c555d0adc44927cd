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
    // While a replay is in its place, the output has none.
    if (session.phase !== 'starting' || desk.current !== null) return
    show('results')
    // What a phone did not show until now can be scrolled to a moment later.
    void tick().then(() => reveal('output'))
  })
  let wasDrawn = false
  $effect(() => {
    const isDrawn = session.timeline.timeline !== null
    // The timeline takes a part of the height in which the output was in view.
    if (isDrawn && !wasDrawn && desk.current === null) void tick().then(() => reveal('output'))
    wasDrawn = isDrawn
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
