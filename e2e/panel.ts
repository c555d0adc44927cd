/** A program panel, found as a learner finds it: by the names of its parts. */
import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test'

export class Panel {
  readonly page: Page
  readonly root: Locator
  readonly editor: Locator
  readonly output: Locator
  readonly verdict: Locator
  /** How the run ended. */
  readonly ending: Locator

  /** @param within where it stands, when it is in a frame of the page */
  constructor(page: Page, name: string, within: Page | FrameLocator = page) {
    this.page = page
    this.root = within.getByRole('region', { name })
    this.editor = this.root.getByRole('region', { name: 'Editor' })
    this.output = this.root.getByRole('region', { name: 'Output' })
    this.verdict = this.root.getByRole('status')
    this.ending = this.output.locator('.ending')
  }

  button(name: string): Locator {
    // Where a page has several programs, Run has the name of its own after it.
    const named = name === 'Run' ? /^Run(, .+)?$/ : name
    return this.root.getByRole('button', { name: named, exact: true })
  }

  /** Waits for the panel to come alive, and for the editor to be loaded. */
  async open(): Promise<void> {
    // Also those that a phone shows only below “More”.
    await expect(this.root.getByRole('group', { name: 'Actions' })).toBeVisible()
    await expect(this.root.locator('.toolbar button:disabled')).toHaveCount(0)
    await this.editor.getByRole('textbox').focus()
    await expect(this.editor.locator('.monaco-editor')).toBeVisible()
  }

  /** Chooses the clock's pace. A phone shows it only below “More”. */
  async setSpeed(option: string): Promise<void> {
    await expect(this.button('Run')).toBeVisible()
    const more = this.button('More')
    if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) !== 'true') {
      await more.click()
    }
    await this.root.getByLabel('Speed').selectOption(option)
  }

  async write(text: string): Promise<void> {
    await this.open()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  async run(text: string): Promise<void> {
    await this.write(text)
    await this.button('Run').click()
  }
}

/** A plain program. */
export async function program(page: Page): Promise<Panel> {
  await page.goto('/lessons/creating-a-thread/')
  return new Panel(page, 'Five threads')
}

/** An exercise: it can be checked. */
export async function exercise(page: Page): Promise<Panel> {
  await page.goto('/lessons/synchronization/')
  return new Panel(page, 'Exercise: A safe increment')
}
