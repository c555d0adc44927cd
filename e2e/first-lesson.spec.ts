/** The first lesson: what its tools say needs no word of a later one, and each says which program it is of. */
import { patient } from '../.ci/pace.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

const later = /\b(?:GIL|bytecodes?|schedules?|interleavings?)\b/i

test('nothing that the first lesson’s tools say needs the GIL, bytecode, schedules or interleavings', async ({
  page,
}) => {
  test.setTimeout(patient(180_000))
  await page.goto('/lessons/what-is-a-thread/')

  const names = async (role: 'button' | 'textbox', name: RegExp) => {
    const found = await page.getByRole(role, { name }).all()
    return Promise.all(found.map((one) => one.getAttribute('aria-label')))
  }
  const program = new Panel(page, 'Which thread am I?')
  await expect(program.button('Run')).toBeEnabled()
  await expect(page.locator('button:disabled')).toHaveCount(0)
  const runs = await names('button', /^Run/)
  expect(runs).toContain('Run, Which thread am I?')
  expect(new Set(runs).size).toBe(8)
  const editors = await names('textbox', /^Editor/)
  expect(editors).toContain('Editor, Which thread am I?')
  expect(new Set(editors).size).toBe(8)

  await program.button('Run').click()
  await expect(program.ending).toContainText('Finished')
  await program.button('All outcomes').click()
  await expect(program.root.getByRole('region', { name: 'Outcomes' })).toContainText(/All|Only/)

  const quiz = new Panel(page, 'Predict: Two greetings')
  await quiz.button('Check').click()
  await quiz.button('Show the answers').click()
  await expect(quiz.root).toContainText('Cannot happen')

  const broken = new Panel(page, 'Exercise: Break it: too early')
  await broken.button('Check').click()
  await expect(broken.verdict).toContainText('It can be broken')
  await broken.button('Show solution').click()
  await broken.button('Step through it').click()
  const scheduler = broken.root.getByRole('region', { name: 'Scheduler' })
  await scheduler.getByRole('button', { name: 'Redo all' }).click()
  await scheduler.getByRole('button', { name: 'Share this order' }).click()
  await expect(scheduler.getByLabel('Link to this order')).toBeVisible()

  const own = new Panel(page, 'Exercise: Say who you are')
  await own.button('Check').click()
  await expect(own.verdict).toContainText('Not passed')
  await own.button('Replay').first().click()
  await expect(own.root.getByRole('heading', { name: 'Replay', level: 4 })).toBeVisible()

  const said = await page.getByRole('main').innerText()
  const sentences = said.split('\n').filter((line) => later.test(line))
  expect(sentences).toEqual([])
})
