/** Two people: a teacher who assigns and reviews, a learner who works and hands in. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Page } from 'playwright/test'
import { patient } from '../.ci/pace.ts'
import { test as returning } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

const read = (exercise: string, name: string) =>
  readFileSync(`content/exercises/${exercise}/${name}.py`, 'utf8')
const solution = read('safe-increment', 'solution')
const starter = read('safe-increment', 'starter')

/** A hand-in's file, as the course writes it. */
const handIn = (name: string, program: string, parts: object = {}) => ({
  format: 'taking-turns-hand-in',
  version: 1,
  name,
  made: Date.UTC(2026, 10, 24),
  assignment: { title: 'Locks', note: '', due: null, items: [{ exercise: 'safe-increment' }] },
  exercises: [
    {
      exercise: 'safe-increment',
      program,
      schedule: null,
      claim: 'passed',
      passed: 5,
      seconds: 90,
      ...parts,
    },
  ],
})
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})
/** Chooses files as a person can: once the page has come alive. */
async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  const field = page.getByLabel('Files of hand-ins')
  await expect(field).toBeEnabled()
  await field.setInputFiles(files)
}
const reviewed = (page: Page) => expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)

returning(
  'an assignment goes out as a link, comes back as a link, and is checked again',
  async ({ page: teacher, person }) => {
    await teacher.goto('/assign/')
    await teacher.getByLabel('Title').fill('Locks, week 3')
    await teacher.getByLabel('Note to your learners').fill('Take your time.')
    await teacher.getByLabel('Due date').fill('2099-12-24')
    for (const part of await teacher.getByRole('group').locator('summary').all()) {
      if ((await part.locator('xpath=..').getAttribute('open')) === null) await part.click()
    }
    await teacher.getByLabel('Exercise: A safe increment').check()
    await teacher.getByLabel('Lesson 8:').check()
    await teacher.getByRole('button', { name: 'Own starter for A safe increment' }).click()
    await teacher
      .getByLabel('Starter program of A safe increment')
      .fill(`# from your teacher\n${starter}`)
    await expect(teacher.getByAltText('QR code of the link to this assignment')).toBeVisible()
    const link = teacher.getByLabel('Link to this assignment')
    await expect(link).toHaveValue(/#a=/)
    const assignment = await link.inputValue()
    // What was composed survives a reload.
    await teacher.waitForFunction((one) => one.endsWith(location.hash), assignment)
    await teacher.reload()
    await expect(link).toHaveValue(assignment)

    const learner = await person()
    await learner.goto(assignment)
    await expect(learner.getByRole('heading', { name: 'Locks, week 3' })).toBeVisible()
    await expect(learner.getByText('24 December 2099')).toBeVisible()
    const panel = new Panel(learner, 'Exercise: A safe increment')
    await expect(panel.editor).toContainText('# from your teacher')
    await panel.write(solution)
    await panel.button('Check').click()
    await expect(panel.verdict).toContainText('Passed')
    await expect(
      learner.getByRole('listitem').filter({ hasText: 'A safe increment' }),
    ).toContainText('passed')
    await learner.getByRole('button', { name: 'Make the hand-in' }).click()
    await expect(learner.getByText('Write your name first')).toBeVisible()
    await learner.getByLabel('Your name').fill('Ada <b>Lovelace</b>')
    await learner.getByRole('button', { name: 'Make the hand-in' }).click()
    const handedIn = await learner.getByLabel('Link to your hand-in').inputValue()
    const saving = learner.waitForEvent('download')
    await learner.getByRole('button', { name: 'Save it as a file' }).click()
    expect(JSON.parse(readFileSync(await (await saving).path(), 'utf8')).exercises[0].claim).toBe(
      'passed',
    )
    // What passed is what is handed in, and the learner is told so.
    await panel.write(`${solution}\n# better`)
    await learner.getByRole('button', { name: 'Make the hand-in' }).click()
    await expect(learner.getByText('what you have changed since is not in it')).toBeVisible()
    // The name is kept nowhere.
    await learner.reload()
    await expect(learner.getByLabel('Your name')).toHaveValue('')
    expect(await learner.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(
      'Lovelace',
    )
    await learner.context().close()

    await teacher.goto('/review/')
    await teacher.getByLabel('Links of hand-ins').fill(handedIn)
    await teacher.getByRole('button', { name: 'Review them' }).click()
    const cell = teacher.getByRole('button', {
      name: 'Ada <b>Lovelace</b>, A safe increment: passed',
    })
    await expect(cell).toBeVisible()
    await cell.click()
    await expect(
      teacher.getByRole('heading', { name: 'Ada <b>Lovelace</b>: A safe increment' }),
    ).toBeFocused()
    await teacher.reload()
    await expect(cell).toBeVisible()
    await expect(teacher.getByRole('cell', { name: '100 %' })).toBeVisible()
  },
)

returning(
  'forged, copied, suspicious, endless and broken hand-ins each say what they are',
  async ({ page }) => {
    const copied = `${read('count-in-chunks', 'right-chunks')}`
    const chunks = (name: string, program: string) => ({
      ...handIn(name, program, { exercise: 'count-in-chunks' }),
      assignment: {
        title: 'Chunks',
        note: '',
        due: null,
        items: [{ exercise: 'count-in-chunks' }],
      },
    })
    await page.goto('/review/')
    await choose(page, [
      file('forger.json', handIn('Forger', starter)),
      file('gc.json', handIn('Digger', `import gc\n${solution}`)),
      file('endless.json', handIn('Endless', 'while True: pass')),
      file('crash.json', handIn('Crasher', 'import os\nos._exit(3)')),
      file(
        'deep.json',
        handIn('Deep', 'def f(x=0): return sorted([1, 2], key=lambda y: f())\nf()'),
      ),
      file('fine.json', handIn('Fine', solution)),
      file('one.json', chunks('One', copied)),
      file('two.json', chunks('Two', `# mine\n${copied.replaceAll('counts', 'my_counter')}`)),
      file('cat.json', handIn('Cat', 'print(1)')),
      file('copier.json', handIn('Copier', '# mine\nprint(1)')),
      file('cut.json', JSON.stringify(handIn('Cut', solution)).slice(0, 300)),
      file('new.json', { ...handIn('New', solution), version: 2 }),
      file('huge.json', `{${' '.repeat(5_000_000)}`),
    ])
    const cell = (name: RegExp) => page.getByRole('button', { name })
    await expect(cell(/^Two, .*: (?!waiting)/)).toBeVisible({ timeout: patient(110) })
    await reviewed(page)
    await expect(cell(/^Forger, .*: failed, claim differs, is the starter$/)).toBeVisible()
    await expect(cell(/^Digger, .*: passed, look at it by hand$/)).toBeVisible()
    await expect(cell(/^Endless, .*: (failed|undecided|could not be checked)/)).toBeVisible()
    await expect(cell(/^Crasher, .*: (failed|undecided|could not be checked)/)).toBeVisible()
    await expect(cell(/^Deep, .*: (failed|undecided|could not be checked)/)).toBeVisible()
    await expect(cell(/^Fine, .*: passed, is the exercise’s solution$/)).toBeVisible()
    await expect(cell(/^One, .*similar to Two/)).toBeVisible()
    await expect(cell(/^Two, .*similar to One/)).toBeVisible()
    await expect(cell(/^Copier, .*the same as Cat/)).toBeVisible()

    // Both side by side, with what they share marked.
    await cell(/^One, .*similar to Two/).click()
    await page.getByRole('button', { name: 'Compare with Two' }).click()
    const theirs = page.getByRole('region', { name: 'Program of Two' })
    await expect(theirs.locator('mark').first()).toBeVisible()
    await expect(theirs.getByText('# mine')).toBeVisible()
    await expect(theirs.locator('mark', { hasText: '# mine' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Close' }).click()

    const notRead = page.getByRole('listitem').filter({ has: page.locator('strong') })
    await expect(notRead).toHaveCount(3)
    await expect(notRead.filter({ hasText: 'cut.json' })).toContainText('cut off')
    await expect(notRead.filter({ hasText: 'new.json' })).toContainText('newer version')
    await expect(notRead.filter({ hasText: 'huge.json' })).toContainText('too large')

    // A failed program opens with its failing schedule on the timeline.
    await cell(/^Forger/).click()
    const detail = page.getByRole('region', { name: 'Forger: A safe increment' })
    await expect(detail.getByRole('status').first()).toContainText('Not passed')
    await detail.getByRole('button', { name: 'Open in the editor' }).click()
    await expect(detail.getByRole('region', { name: 'Timeline' })).toBeVisible()

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    const csv = readFileSync(await (await saving).path(), 'utf8')
    expect(csv).toContain('"Forger","Locks","0","failed"')

    // All of it is forgotten on request, wherever a browser keeps something.
    expect(await kept(page)).toContain('Forger')
    await page.getByRole('button', { name: 'Clear the review' }).click()
    await page.getByRole('button', { name: 'Clear it now' }).click()
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect.poll(() => kept(page)).not.toMatch(/Forger|Digger|import gc|my_counter/)
    await page.reload()
    expect(await kept(page)).not.toMatch(/Forger|Digger|import gc|my_counter/)
  },
)

/** Everything that the browser keeps of this site in storage and databases, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error!))
      })
    const databases = (await indexedDB.databases()).map(async ({ name }) => {
      const database = await answered(indexedDB.open(name!))
      const stores = [...database.objectStoreNames].map((store) =>
        answered(database.transaction(store).objectStore(store).getAll()),
      )
      const values = await Promise.all(stores)
      database.close()
      return values
    })
    const stored = { ...localStorage, ...sessionStorage }
    return JSON.stringify([stored, await Promise.all(databases)])
  })

returning(
  'a hundred hand-ins leave the page responsive; Stop and Go on work, and a reload keeps all',
  async ({ page }) => {
    await page.goto('/review/')
    const ids = [
      'safe-increment',
      'count-in-chunks',
      'load-ahead',
      'squares-in-order',
      'pack-parcels',
    ]
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...handIn(`Learner ${index}`, ''),
      assignment: {
        title: 'Five',
        note: '',
        due: null,
        items: ids.map((exercise) => ({ exercise })),
      },
      exercises: ids.map((exercise) => ({
        ...handIn('', '').exercises[0],
        exercise,
        program: `${read(exercise, 'solution')}# ${index}\n`,
      })),
    }))
    await choose(
      page,
      many.map((one, index) => file(`${index}.json`, one)),
    )
    const progress = page.getByText(/Checking: \d+ of 500 programs/)
    await expect(progress).toContainText(/Checking: [3-9] of/)
    // While it goes on, the page can be used.
    await page.getByLabel('Links of hand-ins').fill('typed meanwhile')
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText(/programs are not checked yet/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/4\d\d programs are not checked yet/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Learner 0, .*: passed/ }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(progress).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Clear the review' }).click()
    await page.getByRole('button', { name: 'Clear it now' }).click()
    await expect(page.getByRole('table')).toHaveCount(0)
  },
)

test('a link that was cut says so, and so does one to nothing', async ({ page }) => {
  await page.goto('/assignment/')
  await expect(page.getByText('There is no assignment in this address')).toBeVisible()
  await page.goto('/assignment/#a=notathing')
  await expect(page.getByText('This link was cut off')).toBeVisible()
  await page.goto('/assign/#a=notathing')
  await expect(page.getByText('This link was cut off')).toBeVisible()
})

test('an exercise works inside another site’s page, alone', async ({ page, baseURL }) => {
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<h1>My course</h1><iframe title="x" width="900" height="900" src="${baseURL}exercises/safe-increment/?embed"></iframe>`,
    )
  })
  await new Promise<void>((listening) => other.listen(0, listening))
  const { port } = other.address() as AddressInfo
  // Another host name: another site.
  await page.goto(`http://localhost:${port}/`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Exercise: A safe increment' })).toBeVisible()
  await expect(frame.getByRole('navigation', { name: 'Site' })).toBeHidden()
  await frame.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(frame.getByRole('status').first()).toContainText('Not passed')
  other.close()
})
