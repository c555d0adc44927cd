/** Which schedule of the panel's program is replayed, and when: on asking, and when a check fails. */

import { untrack } from 'svelte'
import type { Finding, Verdict } from '../../grader/verdict.ts'
import type { ReplayDesk } from '../replay/desk.svelte.ts'
import type { Explored } from './explored.ts'
import type { Session } from './session.svelte.ts'

/**
 * Keeps the desk in step with the session, and gives what the panel's buttons ask of it. Called while
 * a component is made: its effects end with that component.
 */
export function replaysOf(session: Session, desk: ReplayDesk) {
  // What was replayed is about the verdict; what is done next begins anew.
  $effect(() => {
    if (session.phase === 'starting' || session.phase === 'checking') untrack(() => desk.close())
  })

  // A failed check opens on the moment that matters.
  let opened: Verdict | null = null
  $effect(() => {
    const { verdict } = session
    if (session.phase !== 'ready' || verdict === null || verdict.verdict === opened) return
    opened = verdict.verdict
    const first = opened.findings.find(({ schedule }) => schedule !== '')
    if (opened.status === 'failed' && first) untrack(() => show(first, false))
  })

  function show(fault: Finding, isAskedFor: boolean): void {
    const { schedule, story, message, varied } = fault
    const program = session.verdict?.program ?? session.text
    void desk.show({ program, varied, schedule, story: story || message, fault, isAskedFor })
  }

  return {
    /** Replays the schedule of one of the verdict's findings. */
    finding: (finding: Finding): void => show(finding, true),

    /** Replays the schedule that led to one of an exploration's outcomes. */
    outcome({ program, varied }: Explored, schedule: string): void {
      const fault = { lines: [], threads: [] }
      void desk.show({ program, varied, schedule, story: '', fault, isAskedFor: true })
    },
  }
}
