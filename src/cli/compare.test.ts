/** `turns compare`, as a process, with whatever python3 is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'

const TURNS = join(import.meta.dirname, 'turns.ts')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A fake CPython, because the tests need no real one. It prints what the program's comment says, and nothing else. */
const STANDIN = `#!/bin/sh
case "$1" in
  -c) echo 9.9.9 ;;
  *) sed -n 's/^# natively: //p' "$1"; grep -q '^# endless' "$1" && exec sleep 1000; exit 0 ;;
esac
`

function compare(programs: Record<string, string>, ...args: string[]) {
  const python = join(folder, 'python')
  writeFileSync(python, STANDIN, { mode: 0o755 })
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text)
  const files = Object.keys(programs).map((name) => join(folder, name))
  const words = [TURNS, 'compare', ...files, '--python', python, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr }
}

test('each program is told in a line, with what differs below it', () => {
  const { status, stdout } = compare({
    'a.py': '# natively: 1\nprint(1)\n',
    'b.py': '# natively: 2\nprint(3)\nraise SystemExit(4)\n',
  })
  expect(stdout.replaceAll(/ \(natively .*\)/g, '')).toBe(`Natively: Python 9.9.9.
a.py: same
b.py: differs
  exit status 0 natively, 4 here
  stdout, only natively:
    2
  stdout, only here:
    3
`)
  expect(status).toBe(1)
})

test('a program that reads finds the end of its input; --json gives an object a line', () => {
  const program = '# natively: no more\ntry: input()\nexcept EOFError: print("no more")\n'
  const { status, stdout } = compare({ 'c.py': program }, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ file: 'c.py', python: '9.9.9', differs: false })
  expect(status).toBe(0)
})

test('what has no end is ended on both sides', { timeout: patient(60) }, () => {
  const stubborn = 'import re\nre.match("(a+)+b", "a" * 60)\n'
  const { status, stdout } = compare(
    { 'd.py': `# endless\n# natively: on\nprint("on")\n${stubborn}` },
    '--seconds',
    '1',
  )
  expect(stdout).toContain('d.py: same (natively no end, here no end)')
  expect(status).toBe(0)
})

test.each([
  [[], 'which program?'],
  [['nowhere.py'], 'cannot read nowhere.py'],
  [[TURNS, '--python', 'no-python'], 'cannot run no-python'],
  [[TURNS, '--seconds', 'x'], '--seconds must be a number above 0'],
])('wrong usage %j exits with 2 and says what to do', (args, message) => {
  const { status, stderr } = spawnSync(process.execPath, [TURNS, 'compare', ...args], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})
