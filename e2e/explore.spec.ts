/** A program of one's own under hundreds of schedules, and one of them again without a browser. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from './fixtures/returning.ts'

const call = promisify(execFile)

const program = `import threading, random
counter = [0]
def work(name):
    for _ in range(2):
        counter[0] += random.randint(1, 3)
    print(name, counter[0])
threads = [threading.Thread(target=work, args=(name,)) for name in "AB"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("end", counter[0])
`

test('a schedule that the browser found prints the same in Node', async ({ page }, info) => {
  await page.goto('/sandbox/')
  await page.getByLabel('Program').fill(program)
  await page.getByRole('button', { name: 'Explore' }).click()
  const result = page.getByRole('status', { name: 'Result' }).filter({ hasText: 'outcome' })
  await expect(result).toBeVisible()
  const output = await page.getByRole('region', { name: 'Output' }).innerText()

  const file = info.outputPath('program.py')
  await writeFile(file, program)
  const outcomes = output.split(/^(?=\d+ × )/m).slice(0, 3)
  expect(outcomes).toHaveLength(3)
  for (const outcome of outcomes) {
    const schedule = /schedule (\S+)/.exec(outcome)![1]!
    const printed = [...outcome.matchAll(/thread \d+: (.*)/g)]
      .map(([, line]) => `${line}\n`)
      .join('')
    // oxlint-disable-next-line no-await-in-loop
    const again = await call(process.execPath, [
      'src/cli/turns.ts',
      'replay',
      file,
      '--schedule',
      schedule,
    ])
    expect(again.stdout).toBe(printed)
  }
})
