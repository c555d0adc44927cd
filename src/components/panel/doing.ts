/** What a panel is doing, in words, and how far it has come. */
import type { ExploreProgress } from '../../protocol/explore.ts'
import type { SandboxStatus } from '../../sandbox/sandbox.ts'
import type { Phase } from './phase.ts'

/** What of a session is looked at. */
export interface Doing {
  phase: Phase
  status: SandboxStatus | null
  progress: ExploreProgress | null
  isLookingCloser: boolean
  /** `visitedAt`: the port of the program's server at which it has waited for a visit last. */
  output: { visitedAt: number }
}

/** Python is still on its way. */
export const isBooting = ({ phase, status }: Doing): boolean =>
  phase !== 'ready' && status?.state === 'booting'

/** @param many what is done with many schedules: `Checking` or `Exploring` */
export function doingWords(doing: Doing, many: string): string {
  const { phase, status, progress, isLookingCloser, output } = doing
  if (phase === 'ready') return ''
  if (phase === 'stopping') return 'Stopping …'
  if (status === null || isBooting(doing)) return 'Starting Python …'
  if (!status.answering) return 'Busy: the program keeps Python from answering'
  if (phase === 'asking') return 'Waiting for input'
  if (phase === 'visitable') return `Waits for a visit at localhost:${output.visitedAt}`
  if (progress === null) return 'Running'
  if (isLookingCloser) return 'Looking closer at what went wrong …'
  return `${many}: ${progress.schedules} of ${progress.of} schedules`
}

/** The share of the schedules that is done, 0 to 1; null: there are none to count. */
export function doneShare({ progress, isLookingCloser }: Doing): number | null {
  if (progress === null) return null
  return isLookingCloser ? 1 : progress.schedules / progress.of
}
