/** The workflows for a CI, played here: the commands that stand in them, part after part, on a few hand-ins. */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { patient } from '../../.ci/pace.ts'
import { handIn, one, solution, starter } from '../classroom/example.ts'
import { handInText } from '../classroom/hand-in.ts'
import { readYaml } from '../exercise/yaml.ts'

const root = resolve(import.meta.dirname, '../..')
const workflows = join(root, 'src/classroom/ci')
const folder = mkdtempSync(join(tmpdir(), 'turns-matrix-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A place such as a CI gives a job: the course checked out, and the hand-ins beside it. */
function workspace(name: string, all: Record<string, string>): string {
  const place = join(folder, name)
  mkdirSync(join(place, 'hand-ins'), { recursive: true })
  symlinkSync(root, join(place, 'course'))
  for (const [who, program] of Object.entries(all)) {
    writeFileSync(
      join(place, 'hand-ins', `${who}.json`),
      handInText(handIn(who, [one({ program })])),
    )
  }
  return place
}

const bash = (script: string, env: Record<string, string>) =>
  new Promise<{ code: unknown; out: string }>((done) => {
    execFile('bash', ['-ec', script], { env: { ...process.env, ...env } }, (error, out, err) =>
      done({ code: error?.code ?? 0, out: out + err }),
    )
  })

interface GitHub {
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>
}
interface GitLab {
  check: { script: string[]; parallel: number }
  merge: { script: string[] }
}
const workflow = <T>(file: string): T => {
  const { data, faults } = readYaml(readFileSync(join(workflows, file), 'utf8'))
  expect(faults).toEqual([])
  return data as T
}

const four = { ada: solution, bob: starter, cleo: `${solution}\n# mine`, dan: 'print(1)' }

async function outcome(place: string): Promise<void> {
  const csv = readFileSync(join(place, 'grades.csv'), 'utf8')
  expect(csv).toContain('"ada","Locks","100","passed"')
  expect(csv).toContain('"bob","Locks","0","failed"')
  expect(csv).toContain('"cleo","Locks","100","passed"')
  expect(csv).toContain('"dan","Locks","0","failed"')
  const contents = readFileSync(join(place, 'review.xml'), 'utf8')
  const { errors } = await validateXML({
    xml: [{ fileName: 'review.xml', contents }],
    normalization: 'c14n',
  })
  expect(errors).toEqual([])
  expect(contents.match(/<testcase /g)).toHaveLength(4)
  expect(contents.match(/<failure /g)).toHaveLength(2)
}

test(
  'GitLab’s parts, merged, are the whole review; a part that is there is not checked again',
  async () => {
    const { check, merge } = workflow<GitLab>('gitlab.yml')
    const place = workspace('gitlab', four)
    const env = (index: number) => ({
      CI_PROJECT_DIR: place,
      CI_NODE_INDEX: String(index),
      CI_NODE_TOTAL: String(check.parallel),
    })
    const parts = Array.from({ length: check.parallel }, (_, index) => index + 1)
    for (const part of parts) {
      const { code, out } = await bash(check.script.join('\n'), env(part))
      expect(code, out).toBe(0)
    }
    expect(readdirSync(place).filter((name) => name.startsWith('part-'))).toEqual(
      parts.map((part) => `part-${part}.json`),
    )
    const { code, out } = await bash(merge.script.join('\n'), env(1))
    expect(code, out).toBe(0)
    expect(out).toContain('Merged from 4 files')
    await outcome(place)

    // A part less: what is missing is said.
    const full = parts.find(
      (part) => !readFileSync(join(place, `part-${part}.json`), 'utf8').includes('"found":{}'),
    )
    expect(full).toBeDefined()
    rmSync(join(place, `part-${full}.json`))
    const without = await bash(merge.script.join('\n'), env(1))
    expect(without.code).toBe(1)
    expect(without.out).toContain('is a part missing?')
  },
  patient(200),
)

test(
  'GitHub’s matrix and its merge say the same, and its points come from the command’s exit status',
  async () => {
    const { jobs } = workflow<GitHub>('github-review.yml')
    const place = workspace('github', { ada: solution })
    const script = (job: string, name: string): string =>
      jobs[job]!.steps.find((step) => step.name === name)!.run!
    for (const part of ['1', '2', '3', '4']) {
      const env = { GITHUB_WORKSPACE: place, PART: part }
      const { code, out } = await bash(script('check', 'Check'), env)
      expect(code, out).toBe(0)
    }
    const { code, out } = await bash(script('merge', 'Merge'), { GITHUB_WORKSPACE: place })
    expect(code, out).toBe(0)
    expect(readFileSync(join(place, 'grades.csv'), 'utf8')).toContain(
      '"ada","Locks","100","passed"',
    )
    expect(readFileSync(join(place, 'review.xml'), 'utf8')).toContain('tests="1" failures="0"')

    const { jobs: graded } = workflow<{
      jobs: Record<string, { steps: { id?: string; with?: { command?: string } }[] }>
    }>('github-classroom.yml')
    const step = graded['run-autograding-tests']!.steps.find(({ id }) => id === 'safe-increment')
    for (const [program, expected] of [
      [solution, 0],
      [starter, 1],
    ] as const) {
      writeFileSync(join(place, 'safe_increment.py'), program)
      expect(await bash(step!.with!.command!, { GITHUB_WORKSPACE: place })).toMatchObject({
        code: expected,
      })
    }
  },
  patient(240),
)

test('other files are neither read as a state nor written over', async () => {
  const file = join(folder, 'notes.json')
  writeFileSync(file, '{"my": "notes"}')
  writeFileSync(join(folder, 'a.json'), handInText(handIn('A', [one({ program: 'print(1)' })])))
  const { code, out } = await bash(
    `node src/cli/turns.ts review "${folder}/a.json" --state "${file}"`,
    {},
  )
  expect(code, out).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('{"my": "notes"}')
  for (const wrong of [
    '--shard 1/2',
    '--shard 1/2 --state x --csv y',
    '--shard 3/2 --state x',
    '--merge --state x',
  ]) {
    const { code: refused } = await bash(
      `node src/cli/turns.ts review "${folder}/a.json" ${wrong}`,
      {},
    )
    expect([wrong, refused]).toEqual([wrong, 2])
  }
  expect(existsSync(join(root, 'x'))).toBe(false)
})
