/** Keeps a page from booting a spare interpreter, which would be at work while we measure. */
import type { BrowserContext } from 'playwright'

/** Pages of `context` see a machine with too little memory for a spare. */
export async function withoutSpare(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'deviceMemory', { value: 2 })
  })
}
