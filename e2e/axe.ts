/** What axe finds wrong with the accessibility of a page as it stands. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { still } from './still.ts'

/**
 * Each program of a lesson has its regions "Editor" and "Output", so these names recur; the region around them has
 * a name of its own.
 */
const recurring = ['landmark-unique']

/** @param except rules that do not hold here; by default the one that recurring names break */
export async function violations(page: Page, except = recurring) {
  // A colour on its way to another one is none that anybody reads.
  await still(page)
  // Who wants violations only need not have all that is right described: a third of the work in a long lesson.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).disableRules(except)
  // Without frames there are no results to be joined, for which axe would open another page each time.
  axe.setLegacyMode(page.frames().length === 1)
  return (await axe.analyze()).violations
}
