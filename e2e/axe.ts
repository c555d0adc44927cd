/** What axe finds wrong with the accessibility of a page, or of a part of it, as it stands. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from 'playwright/test'
import { still } from './still.ts'

/**
 * Each program of a lesson has its regions "Editor" and "Output", so these names recur; the region around them has
 * a name of its own.
 */
export const recurring = ['landmark-unique']

/** @param except rules that do not hold here; by default the one that recurring names break */
export async function violations(page: Page, except = recurring) {
  return analyze(page, axeOf(page).disableRules(except))
}

/** The same for a part of a page whose other parts are looked at elsewhere: a long lesson takes seconds. */
export async function violationsIn(part: Locator) {
  return marked(part, (axe) => axe.disableRules(recurring))
}

/** All rules in the light theme, and in the dark one that which a theme changes. */
export async function violationsInBothThemes(part: Locator) {
  const page = part.page()
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await marked(part, (axe) => axe.withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...inDark, ...(await violationsIn(part))]
}

/** Axe finds the part by an attribute. */
async function marked(part: Locator, choose: (axe: AxeBuilder) => AxeBuilder) {
  const page = part.page()
  const mark = 'data-looked-at'
  await part.evaluate((element, name) => element.setAttribute(name, ''), mark)
  try {
    return await analyze(page, choose(axeOf(page).include(`[${mark}]`)))
  } finally {
    await part.evaluate((element, name) => element.removeAttribute(name), mark)
  }
}

/** Who wants violations only need not have all that is right described: a third of the work in a long lesson. */
const axeOf = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] })

async function analyze(page: Page, axe: AxeBuilder) {
  // A colour on its way to another one is none that anybody reads.
  await still(page)
  // Of what is not laid out yet axe sees nothing.
  await expect(page.locator('[data-unlaid]').filter({ visible: true })).toHaveCount(0)
  // Without frames there are no results to be joined, for which axe would open another page each time.
  axe.setLegacyMode(page.frames().length === 1)
  return (await axe.analyze()).violations
}
