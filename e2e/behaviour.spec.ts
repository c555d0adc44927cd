/** The behaviour corpus in a page: a Run shows what CPython prints (src/suite/README.md says how it is written). */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isRunInPage } from '../.ci/behaviours.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

const folder = resolve(import.meta.dirname, '../src/suite/behaviour')

/** A quarter: the others run in the unit tests, with the same expectations. */
const programs = readdirSync(folder)
  .filter((file) => file.endsWith('.py'))
  .toSorted()
  .filter((file, index) => isRunInPage(index, file.slice(0, -3)))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

/** The lines of a section of the expectations; null where there is none. */
function section(text: string, heading: RegExp): string[] | null {
  const lines = text.trimEnd().split('\n')
  const start = lines.findIndex((line) => heading.test(line))
  if (start === -1) return null
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^# (On stderr:|Exit status: \d+)$/.test(line))
  return rest.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^# ?/, ''))
}

/** What is nobody's: addresses of objects; and each program is called the same here. */
const comparable = (line: string) => line.replaceAll(/\b0x[0-9a-f]{4,}/g, '0x…')

/** Put in at once: of what is typed the editor would close quotes. */
async function paste(panel: Panel, text: string): Promise<void> {
  await panel.editor.getByRole('textbox').focus()
  await panel.page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await panel.page.keyboard.press('ControlOrMeta+a')
  await panel.page.keyboard.press('ControlOrMeta+v')
}

test('what programs print in a page is what CPython prints', async ({ page, context }) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/playground/')
  const panel = new Panel(page, 'Your program')
  await panel.open()
  for (const { file, text } of programs) {
    await paste(panel, text)
    await panel.button('Run').click()
    await expect(panel.ending, file).toBeVisible()
    const shown = await panel.output.locator('.line').evaluateAll((lines) =>
      lines.map((line) => ({
        isError: line.classList.contains('error'),
        // Without the mark of a thread that came in between.
        text: [...line.querySelector('.text')!.childNodes]
          .filter((part) => !(part instanceof Element && part.classList.contains('mark')))
          .map((part) => part.textContent)
          .join(''),
      })),
    )
    const printed = shown.filter(({ isError }) => !isError).map((line) => line.text)
    const errors = shown.filter(({ isError }) => isError).map((line) => comparable(line.text))
    const anyOrder = section(text, /^# Prints in any order:$/)
    if (anyOrder) expect(printed.toSorted(), file).toEqual(anyOrder.toSorted())
    else expect(printed, file).toEqual(section(text, /^# Prints:$/) ?? [])
    const told = section(text, /^# On stderr:$/)
    if (told === null) expect(errors, file).toEqual([])
    else {
      const here = told.map((line) => line.replaceAll(file, 'playground.py'))
      expect(errors, file).toEqual(expect.arrayContaining(here))
    }
    const status = /^# Exit status: (\d+)$/m.exec(text)?.[1] ?? '0'
    const kinds = status === '0' ? 'Finished(, but .+ failed)?' : 'Ended by an exception'
    const kind = new RegExp(`^ *(${kinds}|Exited with code ${status})\\.?$`)
    const ended = panel.ending.locator('.head > p').filter({ hasText: kind })
    await expect(ended, file).toHaveCount(1)
  }
})
