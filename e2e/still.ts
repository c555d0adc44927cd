/** Waits until nothing on the page is on its way to another look. */
import type { Page } from 'playwright/test'

/**
 * Waits for the animations that a reader sees and that come to an end. What is folded (a closed `details`, a hidden
 * pane) or far off the screen is not drawn: its transitions never go on, and to wait for one of them is to wait for
 * ever.
 */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isSeen = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect &&
      effect.getComputedTiming().endTime !== Infinity &&
      effect.target?.checkVisibility({ contentVisibilityAuto: true })
    return Promise.allSettled(
      document
        .getAnimations()
        .filter(isSeen)
        .map((one) => one.finished),
    ).then(() => {})
  })
}
