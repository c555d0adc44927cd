/** The timeline of a long run: what a frame costs while a learner moves through it. */
import type { Browser, Locator } from 'playwright'
import { compared, type Figure } from './figure.ts'
import { interleave } from './interleave.ts'
import { openLesson } from './lesson.ts'
import { withoutSpare } from './without-spare.ts'

/** Two threads and a lock: about 20,000 events. */
const program = `import threading

lock = threading.Lock()

def work():
    for number in range(5000):
        with lock:
            if number % 100 == 0:
                print(number)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`
const frames = 120
/** The main thread's work for one frame of a display of 60 Hz. */
const target = { value: 16.7 }

/** Milliseconds of a frame, from its beginning until it is painted: scrubbing, and doing nothing. */
export async function scrubs(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  await withoutSpare(context)
  const page = await context.newPage()
  const panel = await openLesson(page, origin)
  await panel.getByRole('textbox', { name: 'Editor' }).focus()
  await panel.locator('.monaco-editor').first().waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
  await panel.getByRole('button', { name: /^Run(, |$)/ }).click()
  await panel.locator('.ending').waitFor()
  const cursor = panel.getByRole('slider', { name: 'Moment' })
  await cursor.scrollIntoViewIfNeeded()

  const empty = () => frame(cursor, '')
  const whole = await interleave(rounds, () => frame(cursor, 'ArrowRight'), empty)
  // Close enough that the view moves on every few frames, and everything is drawn again.
  for (let presses = 0; presses < 10; presses += 1) await cursor.press('+')
  const close = await interleave(rounds, () => frame(cursor, 'ArrowRight'), empty)
  await context.close()
  const about = { where: 'Chromium', unit: 'ms' } as const
  const what = 'timeline of 20,000 events, a frame of scrubbing'
  return [
    compared({ ...about, what }, 'an empty frame', whole, target),
    compared({ ...about, what: `${what}, zoomed in` }, 'an empty frame', close, target),
  ]
}

/** The mean over some frames, in each of which a key is pressed; '' presses none. */
function frame(cursor: Locator, key: string): Promise<number> {
  return cursor.evaluate(
    async (element, { count, pressed }) => {
      const press = (name: string) =>
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, shiftKey: true, bubbles: true }),
        )
      if (pressed !== '') press('Home')
      let sum = 0
      for (let index = 0; index < count; index += 1) {
        await new Promise<void>((painted) => {
          requestAnimationFrame(() => {
            const begun = performance.now()
            if (pressed !== '') press(pressed)
            // A message comes after the frame has been painted.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              sum += performance.now() - begun
              painted()
            }
            port2.postMessage(null)
          })
        })
      }
      return sum / count
    },
    { count: frames, pressed: key },
  )
}
