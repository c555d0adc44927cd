/** The page that checks a browser, and what a sandbox loads. */
import { expect, test } from './fixtures/sandbox.ts'

test('the check finds that this browser can run the course', async ({ page }) => {
  await page.goto('sandbox/')
  await page.getByRole('button', { name: 'Check this browser' }).click()
  await expect(page.getByRole('status', { name: 'Verdict' })).toHaveText(
    'This browser can run the course.',
  )
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  await expect(findings).toHaveText([/^Yes:/, /^Yes:/, /^Yes:/, /^Yes:/, /^Yes:/])
})

test('a browser without JSPI is told which browsers have it, and loads nothing', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(() => Reflect.deleteProperty(WebAssembly, 'Suspending'))
  await page.goto('sandbox/')
  await page.getByRole('button', { name: 'Check this browser' }).click()
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('cannot run the course')
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText(
    'Chrome or Edge 137, Firefox 153, Safari 27',
  )
  expect(asked.filter((url) => url.includes('/runtime/'))).toEqual([])
})

test('the runtime is downloaded once, however many interpreters are needed', async ({ bench }) => {
  const asked: string[] = []
  bench.page.context().on('request', (request) => asked.push(new URL(request.url()).pathname))
  await bench.run('print(1)')
  for (let round = 0; round < 2; round++) {
    // Each of these costs one interpreter.
    // oxlint-disable-next-line no-await-in-loop
    await bench.run('def f(x):\n    return sorted([1], key=f)\nf(1)')
  }
  await bench.run('print(2)')
  expect(asked.filter((path) => path.endsWith('pyodide.asm.wasm'))).toHaveLength(1)
  expect(asked.filter((path) => path.endsWith('worker.js'))).toHaveLength(1)
})

test('a download that fails is told of, and the next Run tries again', async ({ page, bench }) => {
  await page.route('**/pyodide.asm.wasm', (route) => route.abort())
  const { result } = await bench.run('print(1)')
  expect(result).toMatch(/^crashed.*Python could not be downloaded: .*pyodide\.asm\.wasm/)
  await page.unroute('**/pyodide.asm.wasm')
  expect((await bench.run('print(2)')).output).toBe('2\n')
})

test('a download that was cut short is told of', async ({ page, bench }) => {
  await page.route('**/kernel.json', (route) => route.fulfill({ body: '{}' }))
  const { result } = await bench.run('print(1)')
  expect(result).toContain('does not have the expected length')
})

test('no special headers are needed: the page is not cross-origin isolated', async ({ bench }) => {
  expect((await bench.run('print(1)')).output).toBe('1\n')
  expect(await bench.page.evaluate(() => crossOriginIsolated)).toBe(false)
})
