/** `turns explore` and `turns replay`, as processes: what is printed, and the exit statuses. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { TraceEvent } from '../protocol/trace.ts'
import { exploreCommand } from './explore.ts'

const TURNS = join(import.meta.dirname, 'turns.ts')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => void vi.restoreAllMocks())

function turns(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TURNS, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Writes a program and returns its path. */
function write(name: string, program: string): string {
  const file = join(folder, name)
  writeFileSync(file, program)
  return file
}

const inThreads = (definitions: string, end = '') => `import threading
counter = [0]
a, b = threading.Lock(), threading.Lock()
${definitions}
threads = [threading.Thread(target=work, name=f'T{n}') for n, work in enumerate((one, two), 1)]
for t in threads: t.start()
for t in threads: t.join()
print('counted')
${end}
`
const COUNTING = inThreads('def one(): counter[0] += 1\ntwo = one', 'assert counter[0] == 2')
const CROSSED = inThreads(`def one():
    with a:
        with b: pass
def two():
    with b:
        with a: pass`)
const LOCKED = inThreads(`def one():
    with a: counter[0] += 1
two = one`)

test('a program that nothing can break ends with 0, and says what was seen', () => {
  const file = write('locked.py', LOCKED)
  const { status, stdout, stderr } = turns(['explore', file, '--watch', 'counter[0]'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^locked\.py: [\d,]+ schedules? /)
  expect(stdout).toContain('  counter[0] = 2\n  | counted\n')
  expect(stdout).toMatch(/\nNothing failed; .*\.\n$/)
})

test('an exception that needs an unlucky turn is found, and its schedule replays it', () => {
  const file = write('counting.py', COUNTING)
  const found = turns(['explore', file, '--schedules', '200'])
  expect(found.status).toBe(1)
  expect(found.stdout).toMatch(/FAILED: uncaught exception.*\n {2}AssertionError.*line 10\n/)
  expect(found.stdout).toContain('counter[0]: ')
  const [, schedule] = found.stdout.match(/--schedule (\S+)/)!
  const replayed = turns(['replay', file, '--schedule', schedule!])
  expect(replayed).toMatchObject({ status: 1, stdout: 'counted\n' })
  expect(replayed.stderr).toContain('line 10, in <module>\n')
})

test('--json gives one object with what was found, by the names that programs rely on', () => {
  const file = write('crossed.py', CROSSED)
  const { status, stdout } = turns(['explore', file, '--json', '--watch', 'counter[0]'])
  expect(status).toBe(1)
  const result = JSON.parse(stdout)
  expect(result).toMatchObject({
    schedules: expect.any(Number),
    complete: expect.any(Boolean),
    seconds: expect.any(Number),
    firstFailure: expect.any(Number),
    races: [],
  })
  const deadlock = result.outcomes.find((one: { status: string }) => one.status === 'deadlock')
  expect(deadlock).toMatchObject({
    detail: expect.any(String),
    output: [],
    watched: expect.any(Object),
    virtualSeconds: 0,
    count: expect.any(Number),
    first: result.firstFailure,
    schedule: expect.any(String),
    minimal: expect.any(String),
  })
  const trace = join(folder, 'trace.jsonl')
  const again = turns(['replay', file, '--schedule', deadlock.minimal, '--trace', trace])
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/^Deadlock: /)
  const events = readFileSync(trace, 'utf8').trim().split('\n')
  const kinds = events.map((line) => TraceEvent.parse(JSON.parse(line)).kind)
  expect(kinds).toContain('lock-want')
})

test('modules below --path are found, and the replay command names the folder too', () => {
  mkdirSync(join(folder, 'lib'))
  writeFileSync(join(folder, 'lib', 'below.py'), 'def fail(): raise ValueError("below")')
  const file = write('above.py', 'import below\nbelow.fail()')
  const path = ['--path', join(folder, 'lib')]
  const found = turns(['explore', file, ...path, '--schedules', '5'])
  expect(found.status).toBe(1)
  expect(found.stdout).toContain(` ${path.join(' ')}\n`)
})

test('Ctrl-C ends an exploration, and what was found until then is printed', async () => {
  const file = write('counting.py', COUNTING)
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const terminal = vi.spyOn(process.stderr, 'write').mockImplementation(() => {
    process.emit('SIGINT')
    return true
  })
  Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true })
  const status = await exploreCommand([file, '--seconds', '600', '--strategy', 'walk', '--json'])
  expect(terminal).toHaveBeenCalled()
  expect(JSON.parse(String(printed.mock.lastCall![0]))).toMatchObject({ interrupted: 'stopped' })
  expect([1, 130]).toContain(status)
})

test('a schedule of another program is refused, not replayed as something else', () => {
  const file = write('locked.py', LOCKED)
  const { status, stderr } = turns(['replay', file, '--schedule', 'b1~3.9~zzz.1'])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^turns: this schedule does not belong to .*locked\.py: .+\n$/)
})

test.each([
  [['explore'], 'which program?'],
  [['explore', 'a.py', 'b.py'], 'one program at a time'],
  [['explore', 'nowhere.py'], 'cannot read nowhere.py'],
  [['explore', 'x.py', '--schedules', '0'], '--schedules must be a whole number from 1 up, not 0'],
  [['explore', 'x.py', '--seconds', 'x'], '--seconds must be a number above 0, not x'],
  [['explore', 'x.py', '--seed', '1.5'], '--seed must be a whole number from 0 up, not 1.5'],
  [['explore', 'x.py', '--strategy', 'luck'], '--strategy must be one of mix, sequential,'],
  [
    ['explore', 'x.py', '--granularity', 'line'],
    '--granularity must be one of bytecode, gil, slow, not line',
  ],
  [['replay', 'x.py'], 'which schedule?'],
  [['replay', 'x.py', '--schedule', 'q1'], '--schedule "q1" is not a schedule: copy it again'],
])('wrong usage %j exits with 2 and one line that says what to do', (args, message) => {
  const { status, stdout, stderr } = turns(args)
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
  })
  expect(stderr).toContain(message)
})
