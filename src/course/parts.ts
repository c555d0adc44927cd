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
