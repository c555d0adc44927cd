/** Everything that is measured in Chromium, on the built site. */
import { isDeepStrictEqual } from 'node:util'
import type { Browser, Page } from 'playwright'
import { pythonFiles } from '../kernel/node.ts'
import { startBrowser } from '../browser/chromium.ts'
import { serveSite } from '../browser/site.ts'
import { checks } from './checking.ts'
import { openChromiumHost, pyodideAddress } from './chromium-host.ts'
import { exploring } from './exploring.ts'
import { compared, type Figure } from './figure.ts'
import { interleave } from './interleave.ts'
import { lessonRuns } from './lesson.ts'
import { loops } from './loops.ts'
import { loadPlain } from './plain-worker.ts'
import { scrubs } from './scrub.ts'
import { lessonSizes } from './sizes.ts'
import { stops } from './stop.ts'
import { switches } from './switches.ts'

/** @param rounds how many samples of each */
export async function measureChromium(
  rounds: number,
  say: (figure: Figure) => void,
): Promise<void> {
  const site = await serveSite()
  try {
    await checkKernel(site.origin)
    const browser = await startBrowser()
    try {
      for (const figure of await lessonSizes(browser, site.origin)) say(figure)
      for (const figure of await boots(browser, site.origin, rounds)) say(figure)
      for (const figure of await lessonRuns(browser, site.origin, rounds)) say(figure)
      for (const figure of await checks(browser, site.origin, rounds)) say(figure)
      for (const figure of await stops(browser, site.origin, rounds)) say(figure)
      for (const figure of await scrubs(browser, site.origin, rounds)) say(figure)
      const host = await openChromiumHost(browser, site.origin)
      for (const figure of await loops(host, rounds)) say(figure)
      for (const figure of await switches(host, rounds)) say(figure)
      for (const figure of await exploring(host, rounds)) say(figure)
      await host.close()
    } finally {
      await browser.close()
    }
  } finally {
    site.close()
  }
}

/** Warns when the built site has a different kernel from the one in Node: the figures then differ. */
async function checkKernel(origin: string): Promise<void> {
  const manifest = await (await fetch(`${origin}/runtime/manifest.json`)).json()
  const built = await fetch(`${origin}/runtime/${manifest.files.kernel.path}`)
  if (isDeepStrictEqual(await built.json(), pythonFiles())) return
  process.stderr.write('The site was built with an older kernel; build it anew: npm run build\n')
}

/** From "load Python" to "ready", downloads from this machine included; a first visit and another. */
async function boots(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const address = await pyodideAddress(origin)
  const again: { kernel: number[]; plain: number[] } = { kernel: [], plain: [] }
  const twice = (path: string, which: 'kernel' | 'plain') => async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const times: number[] = []
    for (let visit = 0; visit < 2; visit++) {
      const page = await context.newPage()
      await page.goto(`${origin}${path}`)
      times.push(which === 'plain' ? await loadPlain(page, address) : await bootKernel(page))
      if (which === 'kernel') await page.waitForFunction(isMemoryKept)
      await page.close()
    }
    await context.close()
    again[which].push(times[1]!)
    return times[0]!
  }
  const first = await interleave(
    rounds,
    twice('/sandbox/', 'kernel'),
    twice('/404.html', 'plain'),
    false,
  )
  const second = again.kernel.map((ours, index) => ({ ours, baseline: again.plain[index]! }))
  const about = { where: 'Chromium', unit: 'ms' } as const
  const target = { ratio: 1.2 }
  return [
    compared({ ...about, what: 'boot, first visit' }, 'plain loadPyodide', first, target),
    compared({ ...about, what: 'boot, second visit' }, 'plain loadPyodide', second, { ratio: 0.2 }),
  ]
}

/** In the page: whether the browser has kept what the next visit starts from. */
async function isMemoryKept(): Promise<boolean> {
  return (await (await caches.open('taking-turns-python')).keys()).length > 0
}

/** Milliseconds from pressing Run on the site's page for trying a program to a booted kernel. */
function bootKernel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.documentElement
    const begun = performance.now()
    await new Promise<void>((ready) => {
      const watch = new MutationObserver(() => {
        const state = root.dataset['sandbox']
        if (state !== 'busy' && state !== 'ready') return
        watch.disconnect()
        ready()
      })
      watch.observe(root, { attributes: true, attributeFilter: ['data-sandbox'] })
      document.getElementById('run')!.click()
    })
    return performance.now() - begun
  })
}
