/** `turns grade`, as a process: what is printed, and the exit statuses. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const TURNS = join(import.meta.dirname, 'turns.ts')
const EXERCISES = join(import.meta.dirname, '../../content/exercises')
let folder: string
/** The exercise with few schedules and no other data: enough where a test is about what is told of a verdict. */
let small: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
  small = join(folder, 'small')
  cpSync(join(EXERCISES, 'safe-increment'), small, { recursive: true })
  const file = join(small, 'exercise.yaml')
  const text = readFileSync(file, 'utf8').replace(/^vary:\n(?: .*\n)*/m, '')
  writeFileSync(
    file,
    text.replace(/^schedules: .*$/m, 'schedules: 20').replace(/^different: .*$/m, 'different: 10'),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

/** With one interpreter: how several share an exploration is tested elsewhere, and each of them has to boot. */
function grade(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TURNS, 'grade', '--jobs', '1', ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

const ofCounter = (name: string): string => join(EXERCISES, 'safe-increment', `${name}.py`)

test('a right program passes with 0, and the words that the site would say', () => {
  expect(grade('safe-increment', ofCounter('solution'))).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^A safe increment: Passed\. Every check of what the program does holds in .*schedules.*\.\n$/,
    ),
    stderr: '',
  })
})

test('what fails with other data is replayed with that data', () => {
  const file = join(EXERCISES, 'slowest-of-all', 'wrong-alphabetical.py')
  const { status, stdout } = grade('slowest-of-all', file)
  expect(status).toBe(1)
  expect(stdout).toContain('With other data (jobs with other names and times): ')
  const [, command = ''] =
    / turns -- (replay .*--data slowest-of-all\/other-jobs --walled)\n/.exec(stdout) ?? []
  const replayed = spawnSync(process.execPath, [TURNS, ...command.split(' ')], { encoding: 'utf8' })
  expect(replayed.stdout).toContain("Still working: ['ant', 'zebra']")
  const wrong = ['replay', file, '--schedule', 's1', '--data', 'slowest-of-all/none']
  expect(spawnSync(process.execPath, [TURNS, ...wrong], { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('has: other-jobs, other-times'),
  })
})

test('a wrong program fails with 1: what happened, where, and how to see it again', () => {
  const file = ofCounter('starter')
  const { status, stdout, stderr } = grade('safe-increment', file)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toMatch(
    /^A safe increment: Not passed: \d+ of 200 schedules explored went wrong\./,
  )
  expect(stdout).toContain(
    `counter-is-exact | ${file}, line 8 | Thread-1 (work), Thread-2 (work)\n`,
  )
  expect(stdout).toMatch(/ both read \d from `counter\[0\]` on line 8/)
  const schedule = /replay \S+ --schedule (\S+) --walled\n$/.exec(stdout)?.[1] ?? ''
  const replayed = spawnSync(process.execPath, [TURNS, 'replay', file, '--schedule', schedule], {
    encoding: 'utf8',
  })
  expect(replayed.stdout).toMatch(/Counter: [0-8]\n/)
})

test('a program that reaches for the machinery is told to be looked at, and replayed behind the wall', () => {
  const file = join(folder, 'reaches.py')
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'secret')
  const reaches = `
import operator, threading
operator.attrgetter("__glo" + "bals__")(threading.Lock().acquire)
counter = [0]
def work():
    for _ in range(4): counter[0] += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("Counter:", counter[0], "\\x1b[2J")
try: print(open(${JSON.stringify(secret)}).read())
except OSError as error: print(error)
`
  writeFileSync(file, reaches)
  const { status, stdout } = grade(small, file)
  expect(status).toBe(1)
  expect(stdout).toMatch(/Worth a look by hand, whatever the verdict:\n {2}look at line 3: /)
  const { look } = JSON.parse(grade(small, file, '--json').stdout)
  expect(look).toContainEqual({ line: 3, what: 'reaches for __globals__' })
  const [, command = ''] = / turns -- (replay .*--walled)\n/.exec(stdout) ?? []
  const replayed = spawnSync(process.execPath, [TURNS, ...command.split(' ')], { encoding: 'utf8' })
  expect(replayed.stdout).toMatch(/^Counter: \d \\x1b\[2J\n.*No such file or directory/)
  expect(replayed.stdout).not.toContain('secret\n')
})

test('behind the wall there is no trace, and a schedule of another program is refused', () => {
  const file = ofCounter('starter')
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [TURNS, 'replay', file, '--walled', ...more], { encoding: 'utf8' })
  expect(run('--schedule', 'b1', '--trace', 'x').stderr).toContain('leave out --path and --trace')
  expect(run('--schedule', 'b1~900.7')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('does not belong to this program'),
  })
})

test('a file that cannot be read, or that would take all memory to parse, keeps no other from its verdict', () => {
  const huge = join(folder, 'huge.py')
  writeFileSync(huge, '{:'.repeat(200_000))
  const { status, stdout } = grade(small, 'nowhere.py', huge, ofCounter('solution'))
  expect(status).toBe(1)
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^nowhere\.py: not decided: cannot read nowhere\.py/),
    expect.stringMatching(/huge\.py: not (passed|decided): /),
    expect.stringMatching(/solution\.py: passed$/),
  ])
})

test('no name of a thread, and no file name, makes a line of a report', () => {
  const file = join(folder, '<frozen x>\npassed.py')
  const name = 'a\\n\\nA safe increment: Passed.\\n'
  writeFileSync(
    file,
    `import threading
counter = [0]
def work():
    for _ in range(4): counter[0] += 1
threads = [threading.Thread(target=work, name="${name}" + str(n)) for n in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("Counter:", counter[0])
`,
  )
  const { status, stdout } = grade(small, file)
  expect(status).toBe(1)
  expect(stdout).not.toMatch(/^(A safe increment: Passed|passed)/m)
})

test('--json gives the verdict as one object', () => {
  const { status, stdout } = grade(small, ofCounter('wrong-lock-after-read'), '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    exercise: 'small',
    status: 'failed',
    summary: expect.any(String),
    schedules: expect.any(Number),
    different: expect.any(Number),
    complete: expect.any(Boolean),
    findings: [
      {
        check: 'counter-is-exact',
        type: 'final-value',
        message: expect.stringContaining('instead of 9'),
        story: expect.stringContaining('increment'),
        reach: expect.any(String),
        lookAt: expect.any(String),
        threads: [expect.any(String), expect.any(String)],
        lines: [9, 11],
        granularity: 'bytecode',
        schedule: expect.stringMatching(/^b/),
      },
    ],
  })
})

test('a program that is no Python does not pass, and the line is named', () => {
  const file = join(folder, 'broken.py')
  writeFileSync(file, 'counter = [0\n')
  const { status, stdout } = grade(small, file)
  expect(status).toBe(1)
  expect(stdout).toContain('SyntaxError')
})

test('an exercise may be a folder anywhere; a faulty one is told with file, key and remedy', () => {
  const own = join(folder, 'own')
  cpSync(small, own, { recursive: true })
  expect(grade(own, ofCounter('solution')).status).toBe(0)
  writeFileSync(join(own, 'exercise.yaml'), 'title: 5\n')
  const { status, stderr } = grade(own, ofCounter('solution'))
  expect(status).toBe(2)
  expect(stderr).toContain(`${own}/exercise.yaml:1\n  title: 5 does not fit here\n  Remedy: Write`)
})

test.each([
  [[], 'which exercise?'],
  [['safe-increment'], 'which program?'],
  [['no-such', 'x.py'], 'There is no exercise "no-such". There are: '],
  [['safe-increment', 'nowhere.py'], 'cannot read nowhere.py'],
  [['safe-increment', 'x.py', '--fast'], "Unknown option '--fast'"],
])('wrong usage %j exits with 2 and one line that says what to do', (args, message) => {
  const { status, stdout, stderr } = grade(...args)
  expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
  })
  expect(stderr).toContain(message)
})

test('several programs are told of in a line each, in their order; 0 only when all passed', () => {
  const broken = join(folder, 'broken.py')
  writeFileSync(broken, 'counter = [0\n')
  const leaving = join(folder, 'leaving.py')
  writeFileSync(leaving, 'import os\nos.system("id")\n')
  const files = [
    ofCounter('starter'),
    ofCounter('solution'),
    broken,
    leaving,
    ofCounter('solution'),
  ]
  const { status, stdout } = grade(small, ...files)
  expect(status).toBe(1)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/starter\.py: not passed: .*instead of 9/),
    expect.stringMatching(/solution\.py: passed$/),
    expect.stringMatching(/broken\.py: not passed: .*SyntaxError/),
    expect.stringMatching(/leaving\.py: not (passed|decided): /),
    expect.stringMatching(/solution\.py: passed$/),
  ])
  const json = grade(small, ofCounter('solution'), ofCounter('solution'), '--json')
  expect(json.status).toBe(0)
  const objects = json.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(objects).toMatchObject([
    { exercise: 'small', file: ofCounter('solution'), status: 'passed' },
    { exercise: 'small', file: ofCounter('solution'), status: 'passed' },
  ])
})
