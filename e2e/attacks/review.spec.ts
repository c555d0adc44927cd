/** `turns review --browser`: the command line has the page's sandbox check what strangers hand in. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { openCanary } from '../fixtures/canary.ts'
import { chromiumPath } from '../browser.ts'

const solution = readFileSync('content/exercises/safe-increment/solution.py', 'utf8')

const smuggler = (url: string): string => `import js
def fetch():
    js.fetch("${url}fetch")
def request():
    request = js.XMLHttpRequest.new()
    request.open("GET", "${url}request", False)
    request.send()
def scripts():
    js.importScripts("${url}scripts")
def socket():
    js.WebSocket.new("${url}socket".replace("http", "ws"))
for attempt in (fetch, request, scripts, socket):
    try:
        attempt()
    except BaseException:
        pass
${solution}`

const handIns = (url: string): Record<string, string> => ({
  Endless: 'import js\nwhile True:\n    js.Array.new(1000)\n',
  Smuggler: smuggler(url),
  Ender: `import js\njs.close()\n${solution}`,
  Ada: solution,
})

test('each hand-in is checked in the sandbox of the page: none reaches the network or the next one', async ({}, about) => {
  const canary = await openCanary()
  const files = Object.entries(handIns(canary.url)).map(([name, program]) => {
    const file = about.outputPath(`${name}.json`)
    const item = { exercise: 'safe-increment' }
    const assignment = { title: 'Locks', note: '', due: null, items: [item] }
    const done = { ...item, program, schedule: null, claim: 'passed', passed: 1, seconds: 5 }
    const head = { format: 'taking-turns-hand-in', version: 1, name, made: 1 }
    writeFileSync(file, JSON.stringify({ ...head, assignment, exercises: [done] }))
    return file
  })
  const options = ['--browser', '--json', '--jobs', '1']
  const env = { ...process.env, CHROMIUM_PATH: chromiumPath() }
  const answer = await new Promise<string>((resolve) => {
    const args = ['src/cli/turns.ts', 'review', ...options, ...files]
    execFile(process.execPath, args, { env }, (_, stdout) => resolve(stdout))
  })
  const { wall, cells } = JSON.parse(answer)
  expect(wall).toBe('browser')
  const found = Object.fromEntries(
    cells.map(({ learner, state, flags }: Record<string, unknown>) => [learner, { state, flags }]),
  )
  const seen = [{ line: 1, what: 'imports js' }]
  expect(found).toMatchObject({
    Endless: { state: 'undecided', flags: seen },
    Smuggler: { flags: seen },
    Ender: { flags: seen },
    Ada: { state: 'passed', flags: [] },
  })
  expect(found['Ender'].state).not.toBe('passed')
  expect(canary.connections()).toBe(0)
  // It listens, all right.
  await fetch(canary.url)
  expect(canary.requests()).toEqual(['GET /'])
  await canary.close()
})
