/** `turns run`, as a process: streams, exit statuses, wrong usage. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TraceEvent } from '../protocol/trace.ts'

const TURNS = join(import.meta.dirname, 'turns.ts')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes `program` to a file and runs it with the command line. */
function run(program: string, args: string[] = [], input = '') {
  const file = join(folder, 'main.py')
  writeFileSync(file, program)
  return turns(['run', file, ...args], input)
}

function turns(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TURNS, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('stdin, stdout, stderr and the exit status are those of python3 FILE', () => {
  const program =
    'import sys\nprint(input() + "!", sys.argv[1:])\nprint(sys.stdin.read(), file=sys.stderr)\nsys.exit(3)'
  expect(run(program, ['a', 'b'], 'one\ntwo\nthree')).toEqual({
    status: 3,
    stdout: "one! ['a', 'b']\n",
    stderr: 'two\nthree\n\n',
  })
})

test('an uncaught exception ends with 1 and names the file as it was given', () => {
  const { status, stderr } = run('1 / 0')
  expect(status).toBe(1)
  expect(stderr).toContain(`File "${join(folder, 'main.py')}", line 1, in <module>`)
  expect(stderr).toMatch(/^turns: A number was divided by 0: .*\.$/m)
})

test('what this Python does not have is said below its traceback, and what to use instead', () => {
  const { status, stdout, stderr } = run('import requests')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.split('\n').slice(-5)).toEqual([
    "ModuleNotFoundError: No module named 'requests'",
    'turns: requests talks to servers, is not part of the standard library, and no packages can be installed here.',
    '       Use urllib.request, which is here, with a host of the lab, such as news.example, weather.example, corner.shop.example, site.example, slow.example.',
    '       See Waiting together: five pages (/lessons/waiting-together/#five-pages on the site).',
    '',
  ])
})

test('modules beside the program and below --path are found, and cannot be changed', () => {
  writeFileSync(join(folder, 'beside.py'), 'x = 1')
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other', 'below.py'), 'y = 2')
  const program = `
import os, beside, below
print(beside.x, below.y)
for attempt in (lambda: open(below.__file__, "w"), lambda: os.remove(below.__file__)):
    try: attempt()
    except OSError as error: print(error.strerror)
`
  expect(run(program, ['--path', join(folder, 'other')])).toEqual({
    status: 0,
    stdout: '1 2\nRead-only file system\nRead-only file system\n',
    stderr: '',
  })
})

test('a reader that has seen enough ends the command, without a word', async () => {
  const file = join(folder, 'endless.py')
  writeFileSync(file, 'while True:\n    print("more")')
  const command = spawn(process.execPath, [TURNS, 'run', file])
  let complaints = ''
  command.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
  await once(command.stdout, 'data')
  command.stdout.destroy()
  expect(await once(command, 'close')).toEqual([141, null])
  expect(complaints).toBe('')
})

test('a deadlock is told on stderr and ends with 1', () => {
  const { status, stderr } = run(
    'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()',
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^Deadlock: no thread can ever go on\.\n {2}MainThread \(.*line 4: lock\.acquire\(\)\) waits for lock/,
  )
})

test('--clock virtual waits in no time, and --trace writes an event a line', () => {
  const trace = join(folder, 'trace.jsonl')
  const { status } = run('import time\ntime.sleep(3600)', ['--clock', 'virtual', '--trace', trace])
  expect(status).toBe(0)
  const events = readFileSync(trace, 'utf8').trim().split('\n')
  const kinds = events.map((line) => TraceEvent.parse(JSON.parse(line)).kind)
  expect(kinds).toContain('sleep')
})

test.each([
  [[], 'which command?'],
  [['fly'], 'there is no command "fly"'],
  [['constructor'], 'there is no command "constructor"'],
  [['run'], 'which program?'],
  [['run', 'nowhere.py'], 'cannot read nowhere.py'],
  [['run', 'x.py', '--clock', 'sun'], '--clock must be real or virtual'],
  [['run', 'x.py', '--fast'], "Unknown option '--fast'"],
])('wrong usage %j exits with 2 and one line that says what to do', (args, message) => {
  const { status, stdout, stderr } = turns(args)
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
  })
  expect(stderr).toContain(message)
})
