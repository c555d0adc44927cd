/** `turns run` for a program with modules beside it, reported as CPython would report them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const TURNS = join(import.meta.dirname, 'turns.ts')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the first of the files. */
function run(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const file = join(folder, Object.keys(files)[0]!)
  const { stdout, stderr } = spawnSync(process.execPath, [TURNS, 'run', file], { encoding: 'utf8' })
  return { stdout, stderr: stderr.replaceAll(folder, 'HERE') }
}

test('a traceback names a module beside the program by its path on this machine', () => {
  const helper = 'def f():\n    raise ValueError("wrong")\n'
  const { stdout, stderr } = run({
    'main.py':
      'import helper, tempfile\nprint(helper.__file__, tempfile.gettempdir())\nhelper.f()\n',
    'helper.py': helper,
  })
  expect(stdout).toBe(`${join(folder, 'helper.py')} /tmp\n`)
  expect(stderr).toContain(
    '  File "HERE/helper.py", line 2, in f\n    raise ValueError("wrong")\nValueError: wrong\n',
  )
})

const hint = (name: string) =>
  `(consider renaming 'HERE/${name}.py' since it has the same name as the standard library module named ` +
  `'${name}' and prevents importing that standard library module)`

test('a file that hides a module of the library is imported in its place, and the error says so', () => {
  const { stderr } = run({
    'main.py': 'import random\nprint(random.randint(1, 2))\n',
    'random.py': '',
  })
  expect(stderr).toContain(
    `AttributeError: module 'random' has no attribute 'randint' ${hint('random')}\n`,
  )
})

test('so are a threading.py, and a program that has the name of what it imports', () => {
  const threads = run({ 'main.py': 'from threading import Thread\n', 'threading.py': '' })
  expect(threads.stderr).toContain(
    `cannot import name 'Thread' from 'threading' ${hint('threading')}`,
  )
  const queue = run({ 'queue.py': 'import queue\nq = queue.Queue()\n' })
  expect(queue.stderr).toContain(`module 'queue' has no attribute 'Queue' ${hint('queue')}`)
})
