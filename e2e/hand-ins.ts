/** Hand-ins as files, for the review: as the course writes them. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'

export const read = (exercise: string, name: string) =>
  readFileSync(`content/exercises/${exercise}/${name}.py`, 'utf8')

/** One exercise of a hand-in. */
export const done = (exercise: string, program: string | null, parts: object = {}) => ({
  exercise,
  program,
  schedule: null,
  claim: 'unchecked',
  passed: null,
  seconds: 90,
  ...parts,
})

/** Of an assignment of just these exercises. */
export const handIn = (name: string, exercises: ReturnType<typeof done>[], assigned = {}) => ({
  format: 'taking-turns-hand-in',
  version: 1,
  name,
  made: Date.UTC(2026, 10, 24),
  assignment: {
    title: 'Locks',
    note: '',
    due: null,
    items: exercises.map(({ exercise }) => ({ exercise })),
    ...assigned,
  },
  exercises,
})

/** Gives files to the review as a person can: once the page has come alive. */
export async function choose(page: Page, files: Record<string, unknown>): Promise<void> {
  const field = page.getByLabel('Files of hand-ins')
  await expect(field).toBeEnabled()
  await field.setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
  )
}

/** All programs are checked. */
export const reviewed = (page: Page) =>
  expect(page.getByText('waiting', { exact: true })).toHaveCount(0)

/** The text of the file that a button saves. */
export async function saved(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await saving).path(), 'utf8')
}
