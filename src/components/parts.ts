/** The parts of the course, in their order. */
import type { PartId } from '../course/parts.ts'

export { partIds, type PartId } from '../course/parts.ts'

/** What each part is called. */
export const partTitles: Record<PartId, string> = {
  threads: 'Threads',
  gil: 'The GIL: taking turns',
  synchronization: 'Synchronization',
  daemon: 'Daemon threads',
  'use-cases': 'Use cases',
  'for-real': 'Multithreading for real',
}
