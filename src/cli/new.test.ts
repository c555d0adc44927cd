/** What `npm run new` writes is in order as it stands: it is read and run as lesson:check does. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { lessonFaults } from '../course/lesson-faults.ts'
import { loadLessons, loadProgram } from '../course/load.ts'
import { unfitLines } from '../course/places.ts'
import { openStage } from '../course/stage.ts'
import { verifyProgram } from '../course/verify-program.ts'
import { contentFolder } from '../exercise/content-folder.ts'
import { loadExercise, loadSaid, loadSpecimens } from '../exercise/load.ts'
import { checkSpecimen } from '../grader/specimen.ts'
import { FreshKernel } from '../kernel/fresh-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { disagreements } from '../quiz/disagreements.ts'
import { explorationOf } from '../quiz/find.ts'
import { loadQuiz } from '../quiz/load.ts'
import { newCommand } from './new.ts'

const root = join(mkdtempSync(join(tmpdir(), 'turns-new-')), 'content')
for (const folder of ['exercises', 'programs', 'quizzes', 'lessons', 'claims']) {
  mkdirSync(join(root, folder), { recursive: true })
}
cpSync(join(contentFolder(), 'course.yaml'), join(root, 'course.yaml'))
const open = () => openStage(async (post) => new FreshKernel(() => openNodeKernel(post)))
let stage: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  stage = await open()
})
afterAll(() => rmSync(join(root, '..'), { recursive: true }))

async function programFaults(id: string): Promise<string[]> {
  const { text, statements } = loadProgram(id, root)
  return [...unfitLines(id, text), ...(await verifyProgram(stage, text, statements))]
}

async function quizFaults(id: string): Promise<string[]> {
  const parsed = loadQuiz(id, root)
  const { program } = parsed.quiz
  const result = await stage.explore({ ...explorationOf(parsed.quiz), program, seconds: 50 })
  return disagreements(parsed, result)
}

async function exerciseFaults(id: string): Promise<string[]> {
  const folder = join(root, 'exercises')
  const exercise = loadExercise(id, folder)
  expect(loadSaid(id, folder)?.length).toBeGreaterThan(1)
  const faults: string[] = []
  for (const specimen of loadSpecimens(id, folder)) {
    const found = await checkSpecimen(stage, exercise, specimen, { seed: 1 })
    faults.push(...found.map((fault) => `${specimen.name}: ${fault}`))
  }
  return faults
}

test(
  'a program, a quiz and an exercise are read, and all that they say is so',
  async () => {
    expect(newCommand(['program', 'two-prints'], root)).toContain(
      'content/programs/two-prints.yaml',
    )
    expect(await programFaults('two-prints')).toEqual([])
    newCommand(['quiz', 'who-first'], root)
    expect(await quizFaults('who-first')).toEqual([])
    newCommand(['exercise', 'no-loss'], root)
    expect(await exerciseFaults('no-loss')).toEqual([])
  },
  patient(180),
)

test('a lesson comes with what it needs', () => {
  newCommand(['lesson', '45-barriers'], root)
  const [lesson] = loadLessons(root)
  expect(lessonFaults(lesson!, root)).toEqual([])
})

test('each slip in a lesson is told with its file, its line and its remedy', () => {
  const slips = join(root, '../slips/content')
  cpSync(root, slips, { recursive: true })
  const file = join(slips, 'lessons/45-barriers.mdx')
  const text = readFileSync(file, 'utf8')
  const faultsOf = (from: string, to: string): string => {
    writeFileSync(file, text.replace(from, to))
    return lessonFaults(loadLessons(slips)[0]!, slips).join('\n')
  }
  const at = 'content/lessons/45-barriers.mdx'
  expect(faultsOf('part: threads', 'part: thraeds')).toMatch(
    /mdx:3\n {2}part: [^]*Remedy: Write part/,
  )
  expect(faultsOf('minutes:', 'minuets:')).toMatch(/mdx:4\n {2}minuets: [^]*Did you mean "minutes"/)
  expect(faultsOf('title: A title', 'title: A: title')).toMatch(/mdx:2\n/)
  expect(faultsOf('barriers-second', 'barriers-secnd')).toMatch(
    /mdx:13\n {2}there is no program "barriers-secnd"\n {2}Remedy: Did you mean "barriers-second"/,
  )
  expect(faultsOf('<Program id="barriers-second" title="What it shows" />', '')).toContain(
    `${at}\n  runs fewer than 2 programs (1)`,
  )
  expect(faultsOf('The puzzle', 'import x from "y"\nThe puzzle')).toMatch(/mdx:9\n {2}imports/)
  expect(faultsOf('## Summary', '## Sum')).toContain('does not end with the sections')
  expect(faultsOf('<Exercise id="barriers-exercise" />', '')).toContain('nothing to write')
  expect(faultsOf('<Quiz id="barriers-quiz" />', '')).toContain('nothing to predict')
  rmSync(join(slips, 'claims/barriers.yaml'))
  expect(faultsOf('', '')).toContain('content/claims/barriers.yaml\n  is missing')
})

test('nothing is written over, and a strange ID is refused', () => {
  newCommand(['program', 'mine'], root)
  expect(() => newCommand(['program', 'mine'], root)).toThrow('exists already')
  for (const words of [['program', '../x'], ['lesson', 'barriers'], ['poem', 'x'], ['quiz']]) {
    expect(() => newCommand(words, root)).toThrow('npm run new')
  }
})
