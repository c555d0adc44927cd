/** The parts of the course, in their order. */

export const partIds = [
  'threads',
  'gil',
  'synchronization',
  'daemon',
  'use-cases',
  'for-real',
] as const
export type PartId = (typeof partIds)[number]

/** What each part is called. */
export const partTitles: Record<PartId, string> = {
  threads: 'Threads',
  gil: 'The GIL: taking turns',
  synchronization: 'Synchronization',
  daemon: 'Daemon threads',
  'use-cases': 'Use cases',
  'for-real': 'Multithreading for real',
}
