/** The messages on the channel between the command line and a process behind the wall. */
import { z } from 'zod'
import { ExploreProgress, Mark } from '../../protocol/explore.ts'

export type Asked = 'explore' | 'examine' | 'choose' | 'stop' | 'join' | 'assist'

/** A call of the kernel, or a letter for one of its ports. */
export type Question =
  { id: number; asked: Asked; request: unknown } | { port: number; letter: string }

/** In characters. A letter between kernels is a few schedules; anything longer is a flood. */
const longest = 10_000_000

/** From the process, which a program may control: it may be anything until it is parsed. */
export const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), error: z.string() }),
  z.object({ id: z.number(), result: z.unknown() }),
  z.object({ port: z.number(), letter: z.string().max(longest) }),
  z.object({ progress: ExploreProgress }),
  z.object({ mark: Mark }),
])
export type Answer = z.infer<typeof Answer>
