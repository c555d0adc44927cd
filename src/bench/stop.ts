/** Stop: how long a program that never answers goes on after the button is pressed, with and without processes. */
import type { Browser, Page } from 'playwright'
import { alone, type Figure } from './figure.ts'

/** The page is to say "stopped" within a fifth of a second. */
const target = { value: 200 }

const endless = `from collections import deque
from itertools import count
import time
print("begun", flush=True)
time.sleep(0.1)
deque(count(), maxlen=0)`

const processes = `import multiprocessing
def turns(ready):
    ready.put(1)
    while True: pass
if __name__ == "__main__":
    ready = multiprocessing.Queue()
    for _ in range(2): multiprocessing.Process(target=turns, args=(ready,)).start()
    ready.get(), ready.get()
    print("begun", flush=True)
    while True: pass`

/** Milliseconds from pressing Stop until the page says how the program ended. */
export async function stops(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${origin}/sandbox/`)
  const about = { where: 'Chromium', unit: 'ms' } as const
  const figures: Figure[] = []
  for (const [what, program] of [
    ['Stop, endless in C', endless],
    ['Stop, with two processes', processes],
  ] as const) {
    const times: number[] = []
    while (times.length < rounds) times.push(await stopped(page, program))
    figures.push(alone({ ...about, what }, times, target))
  }
  await context.close()
  return figures
}

async function stopped(page: Page, program: string): Promise<number> {
  await page.getByLabel('Program').fill(program)
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByRole('region', { name: 'Output' }).getByText('begun').waitFor()
  const milliseconds = await page.evaluate(() => {
    const result = document.querySelector('#result')!
    const pressed = performance.now()
    return new Promise<number>((resolve) => {
      new MutationObserver(() => resolve(performance.now() - pressed)).observe(result, {
        childList: true,
      })
      document.querySelector<HTMLButtonElement>('#stop')!.click()
    })
  })
  const ending = (await page.locator('#result').textContent()) ?? ''
  if (!ending.startsWith('stopped')) throw new Error(`Stop did not end the program: ${ending}`)
  return milliseconds
}
