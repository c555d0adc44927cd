/** What a teacher gives back: grades for Moodle, and feedback that the learner's page shows. */
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { violations } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { done, handIn, read, saved } from './hand-ins.ts'

test('a comment reaches its learner by link and by file, and Moodle gets its grades', async ({
  page,
  browser,
}) => {
  await page.goto('/review/')
  const own = JSON.stringify(
    handIn('Ada', [done('safe-increment', read('safe-increment', 'starter'))]),
  )
  const field = page.getByLabel('Files of hand-ins')
  await expect(field).toBeEnabled()
  await field.setInputFiles({
    name: 'all.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({ 'Ada Lovelace_4711_assignsubmission_file_/hand-in.json': strToU8(own) }),
    ),
  })
  await page.getByRole('button', { name: /^Ada, A safe increment: failed/ }).click()
  await page.getByLabel('Your comment').fill('Look at line 8 <b>again</b>.')
  await page.getByRole('button', { name: 'Make the feedback link' }).click()
  const link = await page.getByLabel('Link to the feedback for Ada').inputValue()
  expect(await violations(page)).toEqual([])
  expect(await saved(page, 'Save grades for Moodle')).toContain(
    '"Participant 4711","Ada Lovelace","","0","100"',
  )
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save feedback for everybody' }).click()
  const zip = unzipSync(readFileSync(await (await saving).path()))
  const [path, file] = Object.entries(zip)[0]!
  expect(path).toBe('Ada Lovelace_4711_assignsubmission_file_/feedback.json')

  const learner = await (
    await browser.newContext({ baseURL: new URL(page.url()).origin })
  ).newPage()
  const shown = learner.getByRole('region', { name: 'Feedback for Ada: Locks' })
  await learner.goto(link)
  await expect(shown).toContainText('Look at line 8 <b>again</b>.')
  await expect(shown).toContainText('Not passed')
  await expect(shown.getByRole('link', { name: 'A safe increment' })).toBeVisible()
  expect(await violations(learner)).toEqual([])

  await learner.goto('/assignment/')
  const opener = learner.getByLabel('Did your teacher send you feedback as a file?')
  const chosen = (buffer: Buffer) => ({
    name: 'feedback.json',
    mimeType: 'application/json',
    buffer,
  })
  await opener.setInputFiles(chosen(Buffer.from('{}')))
  await expect(learner.getByText('This is not feedback of this course.')).toBeVisible()
  await opener.setInputFiles(chosen(Buffer.from(file)))
  await expect(shown).toContainText('Look at line 8')
  await learner.context().close()
})
