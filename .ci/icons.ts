/**
 * Draws the icons of an installed site from public/favicon.svg, as pictures, which some systems need.
 *
 *     node .ci/icons.ts        after the mark was changed; its files are kept in public/icons
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { chromiumFlags, chromiumPath } from '../e2e/browser.ts'

const root = resolve(import.meta.dirname, '../public')
const mark = readFileSync(resolve(root, 'favicon.svg'), 'utf8')

/**
 * File, pixels, and the share of the picture that the mark takes. A mask leaves at least the middle circle of four
 * fifths: https://www.w3.org/TR/appmanifest/#icon-masks
 */
const icons = [
  ['icon-192.png', 192, 0.86],
  ['icon-512.png', 512, 0.86],
  ['maskable-512.png', 512, 0.6],
  ['touch-180.png', 180, 0.72],
] as const

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() })
const page = await browser.newPage({ colorScheme: 'light' })
for (const [file, size, share] of icons) {
  await page.setViewportSize({ width: size, height: size })
  const isRound = file.startsWith('icon-')
  await page.setContent(`<style>
    html { background: ${isRound ? 'transparent' : '#faf9f5'} }
    body { margin: 0; height: 100vh; display: grid; place-items: center; background: #faf9f5;
           border-radius: ${isRound ? '18%' : '0'}; }
    svg { width: ${100 * share}vw } .gap.gap { stroke: #faf9f5 }
  </style>${mark}`)
  writeFileSync(resolve(root, 'icons', file), await page.screenshot({ omitBackground: true }))
}
await browser.close()
