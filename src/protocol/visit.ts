/** A visit: somebody who looks at a running program asks one of its servers for a page. */
import { z } from 'zod'
import { printed } from './sizes.ts'

export const VisitRequest = z.object({
  /** Of `localhost`. */
  port: z.number().int().min(1).max(65535),
  /** As it is in a request, with what must be encoded encoded. */
  path: z
    .string()
    .max(2000)
    .regex(/^\/[!-~]*$/, 'is no path'),
})
export type VisitOptions = z.input<typeof VisitRequest>

export const VisitResult = z.object({
  /** Why there is no answer: nobody listens there, the server hung up, the program has ended; else null. */
  failure: z.enum(['refused', 'reset', 'ended']).nullable(),
  /** What the server sent, head and body; the kernel cuts it after 200,000 bytes. */
  answer: printed,
})
export type VisitResult = z.infer<typeof VisitResult>

/** There is no program that could be visited. */
export const notVisited: VisitResult = { failure: 'ended', answer: '' }
