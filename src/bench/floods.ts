/** Programs that bring the page more than anybody can look at: how long it can do nothing else, and how soon Stop works. */
import type { Browser } from 'playwright'
import { startBrowser } from '../browser/chromium.ts'
import { serveSite } from '../browser/site.ts'
import { alone, type Figure } from './figure.ts'
import { measureHandedIn } from './handed-in.ts'
import { firstLine, openLesson } from './lesson.ts'
import { watchTasks } from './long-tasks.ts'

/** Milliseconds in which the page may do nothing else. */
const pause = { value: 200 }
/** Milliseconds from pressing Stop until the page says how the program ended. */
const stop = { value: 500 }

const floods: Record<string, string> = {
  'a name of 5,000,000 letters':
    'import threading\nt = threading.Thread(target=print, args=("here",), name="n" * 5_000_000)\nt.start()\nt.join()',
  'an error of 3,000,000 letters': 'print("here")\nraise ValueError("e" * 3_000_000)',
  '20,000 short threads':
    'import threading\nprint("here")\nfor n in range(20_000):\n    t = threading.Thread(target=int)\n    t.start()\n    t.join()',
  '2,000 long names':
    'import threading\nprint("here")\nfor n in range(2000):\n    t = threading.Thread(target=int, name=str(n) * 1000)\n    t.start()\n    t.join()',
  '20,000 lines': 'print("x" * 240_000)\nfor n in range(20_000): print(n)',
  'a deadlock of 500 threads':
    'import threading\nprint("here")\ne = threading.Event()\nfor n in range(500): threading.Thread(target=e.wait).start()',
}

const endless: Record<string, string> = {
  'endless printing': 'while True: print("x" * 1000)',
  'endless new threads':
    'import threading\nprint("here")\nwhile True:\n    t = threading.Thread(target=int)\n    t.start()\n    t.join()',
  'endless switching':
    'import threading, time\nprint("here")\ndef work():\n    while True: time.sleep(0)\nfor n in range(8): threading.Thread(target=work).start()',
}

/** Measures, and tells each figure. */
export async function measureFloods(rounds: number, say: (figure: Figure) => void): Promise<void> {
  const site = await serveSite()
  const browser = await startBrowser()
  try {
    for (const [what, program] of Object.entries(floods)) {
      const longest: number[] = []
      while (longest.length < rounds)
        longest.push((await flooded(browser, site.origin, program)).longest)
      say(alone({ where: 'Chromium', unit: 'ms', what: `pause, ${what}` }, longest, pause))
    }
    for (const [what, program] of Object.entries(endless)) {
      const longest: number[] = []
      const stopped: number[] = []
      while (longest.length < rounds) {
        const sample = await flooded(browser, site.origin, program, true)
        longest.push(sample.longest)
        stopped.push(sample.stopped)
      }
      say(alone({ where: 'Chromium', unit: 'ms', what: `pause, ${what}` }, longest, pause))
      say(alone({ where: 'Chromium', unit: 'ms', what: `Stop, ${what}` }, stopped, stop))
    }
    await measureHandedIn(browser, site.origin, rounds, say)
  } finally {
    await browser.close()
    site.close()
  }
}

/** Runs a program on a lesson's page, to its end or, two seconds after its first line, to Stop. */
async function flooded(browser: Browser, origin: string, program: string, stops = false) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const panel = await openLesson(page, origin)
  // The first Run boots Python and draws the first timeline: not what is measured here.
  await firstLine(panel)
  await panel.getByRole('textbox', { name: 'Editor' }).focus()
  await panel.locator('.monaco-editor').first().waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
  await page.evaluate(watchTasks)
  await panel.getByRole('button', { name: /^Run(, |$)/ }).click()
  let stopped = 0
  if (stops) {
    await panel
      .getByRole('log')
      .getByText(/here|xxx/)
      .first()
      .waitFor()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)))
    stopped = await panel.evaluate(pressStop)
  }
  await panel.locator('.ending').waitFor()
  // What is drawn after the end counts, too.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  const longest = await page.evaluate(() => Number(Reflect.get(window, 'longest')))
  await context.close()
  return { longest, stopped }
}

/** In the page: presses Stop; resolves with the milliseconds until there is an ending. */
function pressStop(root: Element): Promise<number> {
  const button = [...root.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === 'Stop',
  )!
  const pressed = performance.now()
  return new Promise((resolve) => {
    const look = () => {
      if (root.querySelector('.ending') === null) requestAnimationFrame(look)
      else resolve(performance.now() - pressed)
    }
    button.click()
    look()
  })
}
