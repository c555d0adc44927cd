/** The contract of a process that a program starts: what its kernel is asked for, and what is asked of the host. */
import { z } from 'zod'
import { RunRequest } from './run.ts'
import { ProcessLabel } from './trace.ts'

const { pid } = ProcessLabel.shape

/** The program's own request, run as one of its processes. */
export const ChildRequest = RunRequest.extend({
  pid,
  /** What the parent's Python half tells that of the child, as text. */
  start: z.string().max(1_000_000),
})
export type ChildRequest = z.infer<typeof ChildRequest>
export type ChildOptions = z.input<typeof ChildRequest>

/** What a kernel asks of its host, on its feed. */
export const ProcessMessage = z.discriminatedUnion('type', [
  /** A process is to start. */
  z.object({
    type: z.literal('process-start'),
    ...ProcessLabel.shape,
    start: ChildRequest.shape.start,
    /** Which thread starts it, and when: seconds of the whole program's clock. */
    thread: z.number().int().nonnegative(),
    at: z.number().nonnegative(),
  }),
  /** A process was sent a signal that may end it: one that does not react is to be ended. */
  z.object({ type: z.literal('process-signal'), pid, signal: z.number().int().min(1).max(64) }),
])
export type ProcessMessage = z.infer<typeof ProcessMessage>
