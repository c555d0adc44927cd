import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { loadExercise } from '../exercise/load.ts'
import { WalledKernel } from './walled-kernel.ts'

const folder = mkdtempSync(join(tmpdir(), 'turns-review-'))
afterAll(() => rmSync(folder, { recursive: true }))
const kernels: WalledKernel[] = []
afterEach(() => {
  for (const kernel of kernels.splice(0)) kernel.close()
})

/** What a program prints behind the wall. */
async function printed(program: string, kernel = new WalledKernel()): Promise<string> {
  kernels.push(kernel)
  const { outcomes } = await kernel.explore({ program, schedules: 1, retry: false })
  return outcomes.flatMap(({ output }) => output.map(({ text }) => text)).join('\n')
}

const reach = (expression: string): string => `
from js import eval as run
try:
    print("reached", run("""${expression}"""))
except BaseException as error:
    print("refused", str(error)[:200])
`

test.each([
  [
    'reads a file outside of the project',
    "process.getBuiltinModule('fs').readFileSync('/etc/hostname', 'utf8')",
  ],
  ['writes a file', `process.getBuiltinModule('fs').writeFileSync('${folder}/written', 'x')`],
  ['starts a process', "process.getBuiltinModule('child_process').execSync('true')"],
  [
    'starts a worker',
    "new (process.getBuiltinModule('worker_threads').Worker)('1', { eval: true })",
  ],
])('no program %s, also where it gets out of Python', async (_, expression) => {
  const text = await printed(reach(expression))
  expect(text).toMatch(/^refused/)
  expect(text).toMatch(/ERR_ACCESS_DENIED|restricted|Access to this API|not a property|undefined/)
})

test('no program reaches the network, also where it gets out of Python', async () => {
  let connections = 0
  const server = createServer(() => (connections += 1))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const kernel = new WalledKernel()
  const socket = `process.getBuiltinModule('net').connect(${port}, '127.0.0.1').on('error', () => {})`
  await printed(reach(socket), kernel).catch(() => {})
  await printed(reach(`fetch('http://127.0.0.1:${port}').catch(() => {})`), kernel).catch(() => {})
  // The process has had its turns to connect when it answers again.
  await printed('print("here")', kernel).catch(() => {})
  await printed('print("here")', kernel).catch(() => {})
  expect(connections).toBe(0)
  server.close()
})

test('nothing of the teacher’s environment is there', async () => {
  process.env['TURNS_SECRET'] = 'secret'
  expect(await printed(reach('JSON.stringify(process.env)'))).not.toContain('secret')
})

test('a program that ends the process costs one answer, and the next call has one', async () => {
  const kernel = new WalledKernel()
  await expect(printed(reach('process.reallyExit(0)'), kernel)).rejects.toThrow('broke')
  expect(await printed('print("here")', kernel)).toBe('here')
})

test('a program that never answers is ended, and the next call has an answer', async () => {
  const kernel = new WalledKernel(5)
  kernels.push(kernel)
  const program = 'import js\njs.eval("for (;;) {}")'
  await expect(kernel.explore({ program, schedules: 1, seconds: 1 })).rejects.toThrow('answering')
  expect(await printed('print("here")', new WalledKernel())).toBe('here')
})

test(
  'the command reads files and links, tells each learner’s results, and writes a CSV file',
  async () => {
    const { solution, starter } = loadExercise('safe-increment')
    const handIn = (name: string, program: string) => {
      const item = { exercise: 'safe-increment', program, schedule: null, claim: 'passed' }
      return JSON.stringify({
        format: 'taking-turns-hand-in',
        version: 1,
        name,
        made: 1,
        assignment: {
          title: 'Locks',
          note: '',
          due: null,
          items: [{ exercise: 'safe-increment' }],
        },
        exercises: [{ ...item, passed: 1, seconds: 5 }],
      })
    }
    const files = [
      ['ada.json', handIn('Ada', solution)],
      ['bob.json', handIn('Bob', starter)],
      ['links.txt', 'https://example.org/review/#h=cut\n'],
    ].map(([name, text]) => {
      writeFileSync(join(folder, name!), text!)
      return join(folder, name!)
    })
    const csv = join(folder, 'out.csv')
    const turns = join(import.meta.dirname, 'turns.ts')
    const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      execFile(process.execPath, [turns, 'review', ...files, '--csv', csv], (error, text) =>
        resolve({ code: error?.code ?? 0, stdout: text }),
      )
    })
    expect(stdout).toContain('Ada: Locks, 100 %\n  safe-increment: passed')
    expect(stdout).toContain('Bob: Locks, 0 %\n  safe-increment: failed; claims passed')
    expect(stdout).toContain('links.txt, link 1: not counted. This link was cut off')
    expect(code).toBe(1)
    expect(readFileSync(csv, 'utf8')).toContain('"Ada","Locks","100","passed"')
  },
  patient(120),
)
