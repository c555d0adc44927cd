/** What a panel's session is about, and where it finds Python. */
import type { Exercise } from '../../exercise/exercise.ts'
import type { ExploreOptions } from '../../protocol/explore.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

export interface SessionOptions {
  /** What announcements call the program. */
  title: string
  starter: string
  filename: string
  exercise: Exercise | undefined
  /** How "All outcomes" explores a program that is not graded; the kernel's own way if left out. */
  exploration?: Omit<ExploreOptions, 'program' | 'filename'>
  /** The program's servers can be visited while it runs. */
  isVisitable?: boolean
  /** Gives the page's sandbox, and begins to load Python if nobody has. */
  open(): Promise<Sandbox>
}
