/**
 * The page of the design looks as it was agreed: sizes, colours, boxes of every component in its states.
 *
 * What is compared is what the browser computes, not pixels: another rasterizer of fonts, another scale or a slow
 * machine draws other pixels of the same design, and a picture that differs in a thousand of them does not say which
 * component changed. A change that is meant is taken over with `UPDATE_DESIGN=1 npm run e2e -- design`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { violations } from './axe.ts'

interface Look {
  /** Whole pixels. */
  width: number
  height: number
  /** Of the element and of everything in it, each kind once: colours, sizes of text, borders. */
  styles: string[]
}

type Looks = Record<string, Look>

/** What was agreed for a page of that width. */
const agreed = (width: number): string => resolve(import.meta.dirname, `design-${width}.json`)

/** Pixels that a line of text may be longer or a box higher: what hinting changes. */
const tolerance = 3

async function looks(page: Page): Promise<Looks> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const told = ['color', 'backgroundColor', 'borderTopColor', 'fontSize', 'fontWeight'] as const
    const styleOf = (element: Element): string => {
      const style = getComputedStyle(element)
      const values = told.map((name) => style[name])
      return [...values, style.borderTopWidth, style.borderRadius, style.fill].join(' | ')
    }
    const specimens = [...document.querySelectorAll<HTMLElement>('[data-specimen]')]
    return Object.fromEntries(
      specimens.map((one) => {
        const { width, height } = one.getBoundingClientRect()
        const sheet = one.closest<HTMLElement>('[data-sheet]')!.dataset['sheet']!
        const parts = [one, ...one.querySelectorAll('*')].filter((part) => part.checkVisibility())
        const styles = [...new Set(parts.map(styleOf))].toSorted()
        const look = { width: Math.round(width), height: Math.round(height), styles }
        return [`${sheet}: ${one.dataset['specimen']}`, look]
      }),
    )
  })
}

for (const width of [390, 1280]) {
  test(`the design is as agreed, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/design/')
    await expect(page.getByRole('img', { name: /In a circle/ }).locator('svg')).toHaveCount(2)
    await expect(page.getByRole('group', { name: 'Printed so far' })).toHaveCount(2)
    const now = await looks(page)
    if (process.env['UPDATE_DESIGN'] === '1') {
      writeFileSync(agreed(width), `${JSON.stringify(now, null, 1)}\n`)
    }
    const before = JSON.parse(readFileSync(agreed(width), 'utf8')) as Looks
    expect(Object.keys(now)).toEqual(Object.keys(before))
    for (const [name, look] of Object.entries(now)) {
      const { styles, ...box } = before[name]!
      expect.soft(look.styles, name).toEqual(styles)
      for (const side of ['width', 'height'] as const) {
        const difference = Math.abs(look[side] - box[side])
        expect.soft(difference, `${name}: ${side} ${look[side]}`).toBeLessThanOrEqual(tolerance)
      }
    }
    expect(await violations(page)).toEqual([])
  })
}

test('no page links to it, and no search engine is to find it', async ({ page }) => {
  await page.goto('/design/')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0)
  for (const path of ['/', '/about/', '/lessons/']) {
    await page.goto(path)
    await expect(page.locator('a[href*="design"]')).toHaveCount(0)
  }
})
