/**
 * Each program in programs/ tries to reach the teacher's machine, or another learner's grade, from behind the wall. The
 * things that it must not touch are in place: a file, an environment, a server, another process, and the next program.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patient } from '../../../.ci/pace.ts'
import { printableJson } from '../../protocol/plain.ts'
import { WalledKernel } from '../wall/kernel.ts'

const secret = 'the-secret-of-the-teacher'
const programs = join(import.meta.dirname, 'programs')
const names = globSync('*.py', { cwd: programs }).toSorted()

let folder: string
let file: string
let server: Server
let victim: ChildProcess
let connections = 0
let kernel: WalledKernel
/** What the program that follows an attack prints. */
const asEver = ['0', '1', "[] 52 <class 'list'> 1"]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turns-attacked-'))
  file = join(folder, 'grades.txt')
  writeFileSync(file, secret)
  process.env['TURNS_SECRET'] = secret
  server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  victim = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
  kernel = new WalledKernel({ patience: patient(6) / 1000 })
})

afterAll(() => {
  kernel.close()
  server.close()
  victim.kill('SIGKILL')
  delete process.env['TURNS_SECRET']
  rmSync(folder, { recursive: true })
})

/** The program, with its targets in place of the words in capitals. */
function aimed(name: string): string {
  return readFileSync(join(programs, name), 'utf8')
    .replaceAll('FILE', file)
    .replaceAll('PORT', String((server.address() as AddressInfo).port))
    .replaceAll('PID', String(victim.pid))
    .replaceAll('SECRET', secret)
}

/** Everything that comes back from a program, as text; or why nothing does. */
async function answered(program: string): Promise<string> {
  const request = { program, schedules: 2, seconds: 3, retry: false }
  return kernel.explore(request).then(
    (result) => printableJson(result),
    (error: unknown) => `lost: ${String(error)}`,
  )
}

/** Needs everything that earlier programs may have left broken. */
const next = `
import os, string, sys, threading, time
def work(n):
    time.sleep(0.01 * n)
    print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
sys.monitoring.use_tool_id(3, "free")
print(os.listdir(), len(string.ascii_letters), [1].__class__, threading.active_count())
`

const printed = (answer: string): string[] =>
  (JSON.parse(answer) as { outcomes: { output: { text: string }[] }[] }).outcomes.flatMap(
    ({ output }) => output.map(({ text }) => text),
  )

/** The result of an attack, as its second line states it. */
function how(answer: string): 'refused' | 'reached' | 'contained' | 'lost' {
  if (answer.startsWith('lost: ')) return 'lost'
  const lines = printed(answer)
  if (lines.some((line) => line.startsWith('reached'))) return 'reached'
  return lines.some((line) => line.startsWith('refused')) ? 'refused' : 'contained'
}

/** Which of the teacher's things were touched. */
const touched = () => ({
  files: readdirSync(folder),
  grades: readFileSync(file, 'utf8'),
  connections,
  victim: victim.exitCode ?? victim.signalCode,
})

test('there are attacks of every kind', () => {
  const kinds = new Set(names.map((name) => name.split('-')[0]))
  expect([...kinds].toSorted()).toEqual(
    'denial environment files javascript leaks network processes protocol text'.split(' '),
  )
  expect(names.length).toBeGreaterThanOrEqual(40)
})

test.each(names)(
  '%s: nothing of the teacher’s is touched, and the next program is graded as ever',
  async (name) => {
    const program = aimed(name)
    const safe = /^# Safe: (refused|contained|lost)$/m.exec(program)?.[1]
    const answer = await answered(program)
    expect(answer).not.toContain(secret)
    // oxlint-disable-next-line no-control-regex
    expect(answer).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/)
    // A contained program may claim whatever it likes about its surroundings.
    expect(safe === 'contained' ? safe : how(answer)).toBe(safe)
    expect(printed(await answered(next))).toEqual(asEver)
    expect(touched()).toEqual({
      files: ['grades.txt'],
      grades: secret,
      connections: 0,
      victim: null,
    })
  },
  patient(120),
)
