/** The site's page for trying a program, and plain Pyodide in a worker of another page. */
import type { Browser, Page } from 'playwright'
import type { Host, Run } from './host.ts'
import { loadPlain, runPlain } from './plain-worker.ts'
import { withoutSpare } from './without-spare.ts'

/** The address of the site's own copy of pyodide.mjs. */
export async function pyodideAddress(origin: string): Promise<string> {
  const manifest = await (await fetch(`${origin}/runtime/manifest.json`)).json()
  return `${origin}/runtime/${manifest.files.pyodide.path}`
}

/** Types a program into the page, presses Run, and waits for the end. */
export function runOnPage(page: Page, program: string): Promise<Run & { result: string }> {
  return page.evaluate(async (text) => {
    const byId = (id: string) => document.getElementById(id)!
    ;(byId('program') as HTMLTextAreaElement).value = text
    const result = byId('result')
    const begun = performance.now()
    ;(byId('run') as HTMLButtonElement).click()
    await new Promise<void>((ended) => {
      const look = () => {
        if (!result.textContent.includes('exit status')) return
        watch.disconnect()
        ended()
      }
      const watch = new MutationObserver(look)
      watch.observe(result, { childList: true, characterData: true, subtree: true })
    })
    const milliseconds = performance.now() - begun
    return { milliseconds, output: byId('output').textContent, result: result.textContent }
  }, program)
}

/** Types a program into the page and presses Explore; the microseconds that a schedule took. */
async function exploreOnPage(page: Page, program: string): Promise<number> {
  await page.getByLabel('Program').fill(program)
  await page.getByRole('button', { name: 'Explore' }).click()
  const done = page.getByRole('status', { name: 'Result' }).filter({ hasText: 'outcome' })
  const [, schedules, seconds] = /(\d+) schedules? in ([\d.]+) s/.exec(await done.innerText())!
  return (Number(seconds) / Number(schedules)) * 1e6
}

/** A booted kernel and a plain Pyodide. */
export async function openChromiumHost(browser: Browser, origin: string): Promise<Host> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await withoutSpare(context)
  const page = await context.newPage()
  await page.goto(`${origin}/sandbox/`)
  const other = await context.newPage()
  await other.goto(`${origin}/404.html`)
  await loadPlain(other, await pyodideAddress(origin))
  const host: Host = {
    where: 'Chromium',
    async run(program) {
      const run = await runOnPage(page, program)
      if (run.result.startsWith('finished')) return run
      throw new Error(`a timed program did not finish: ${run.result}`)
    },
    plain: async (program) => (await runPlain(other, program)).took,
    explore: (program) => exploreOnPage(page, program),
    close: () => context.close(),
  }
  await host.run('print("booted")')
  return host
}
