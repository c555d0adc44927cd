/** How long each part of the tests may take, so that whatever hangs, all of them end within CI's time. */

/** The parts in their order, with the minutes that are kept free for each while those before it run. */
export const parts = { static: 4, unit: 15, build: 2, browser: 27, firefox: 5 }

export type Part = keyof typeof parts

/**
 * The minutes that a part may take: all that are left, except those that are kept for later parts. At least one
 * minute, so that a part that has none left says so itself.
 *
 * @param left minutes until everything has to be over
 * @param wanted the parts that are run
 */
export function allowance(part: Part, left: number, wanted: readonly Part[]): number {
  const after = wanted.slice(wanted.indexOf(part) + 1)
  return Math.max(1, left - after.reduce((sum, one) => sum + parts[one], 0))
}
