/** `npm run lesson:check [ID]…`: an author's programs through the real kernel and grader, in seconds. */
import { performance } from 'node:perf_hooks'
import { casesIds, loadCases } from '../cases/load.ts'
import { lessonFaults } from '../course/lesson-faults.ts'
import { loadLessons, loadProgram, programIds } from '../course/load.ts'
import { misplaced, unfitLines } from '../course/places.ts'
import { openStage } from '../course/stage.ts'
import { verifyProgram } from '../course/verify-program.ts'
import { ContentError, inContent } from '../exercise/content-folder.ts'
import { exerciseIds, loadExercise, loadSaid, loadSpecimens } from '../exercise/load.ts'
import { didYouMean } from '../exercise/nearest.ts'
import { ExerciseError } from '../exercise/problem.ts'
import { checkSpecimen, mistakes } from '../grader/specimen.ts'
import { checkProgram } from '../grader/check.ts'
import { checkBreakIt } from '../grader/break-it-specimen.ts'
import { FreshKernel } from '../kernel/fresh-kernel.ts'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { disagreements } from '../quiz/disagreements.ts'
import { explorationOf } from '../quiz/find.ts'
import { loadQuiz, quizIds } from '../quiz/load.ts'
import { QuizError } from '../quiz/parse.ts'
import { endWithReader } from './closed-pipe.ts'
import { jobsOf } from './jobs.ts'
import { checkMutants } from './mutants-check.ts'
import { parseOptions, UsageError } from './usage.ts'

const USAGE = 'npm run --silent lesson:check -- [ID]... [--seeds N] [--mutants [--jobs N]]'

type Stage = Awaited<ReturnType<typeof openStage<FreshKernel<NodeKernel>>>>

/** One thing to check: its name, and what is wrong with it (nothing: an empty list). */
interface Item {
  name: string
  /** What is said of it where it is in order, and where it is not. */
  good?: string
  bad?: string
  check(stage: Stage): Promise<string[]>
  /** What an author reads after asking for it by its name. */
  notes?: string[]
}

/** Of a program that has to fail, failing is what is right. */
function expected(verdict: 'passed' | 'failed', fails: string | null) {
  const what = fails === null ? '' : ` ${fails}`
  return verdict === 'passed'
    ? { good: 'passes, as it should', bad: 'it should pass' }
    : { good: `fails${what}, as it should`, bad: `it should fail${what}` }
}

/** The sentences of a goal, each with the checks that test it. */
function goalItem(id: string): Item {
  const said = loadSaid(id)
  return {
    name: `exercise ${id}, its goal`,
    check: async () =>
      said ? [] : ['It has no `says`: write which checks test which sentence of the goal.'],
    notes: said?.map(({ sentence, by }) => `${sentence} (${by.join(', ')})`) ?? [],
  }
}

function exerciseItems(id: string, seeds: number): Item[] {
  const exercise = loadExercise(id)
  const { breakIt } = exercise
  if (breakIt) {
    const check = (stage: Stage) => checkBreakIt(stage, { ...exercise, breakIt })
    return [{ name: `exercise ${id}`, check }]
  }
  const specimens = loadSpecimens(id).map((specimen): Item => ({
    name: `exercise ${id}, ${specimen.name}`,
    ...expected(specimen.verdict, specimen.fails),
    async check(stage) {
      // As on the page, where the first finding also has to be the expected one.
      const verdict = await checkProgram(stage, exercise, specimen.text, { seconds: 50 })
      const wrong = mistakes(exercise, specimen, verdict)
      wrong.push(...unfitLines(inContent(`exercises/${id}/${specimen.name}.py`), specimen.text))
      if (wrong.length > 0) return wrong
      for (let seed = 2; seed <= seeds; seed++) {
        const faults = await checkSpecimen(stage, exercise, specimen, { seed })
        if (faults.length > 0) return faults.map((fault) => `seed ${seed}: ${fault}`)
      }
      return []
    },
  }))
  return [goalItem(id), ...specimens]
}

const quizItem = (id: string): Item => ({
  name: `quiz ${id}`,
  async check(stage) {
    const parsed = loadQuiz(id)
    const { program } = parsed.quiz
    const file = inContent(`quizzes/${id}.yaml`)
    const result = await stage.explore({ ...explorationOf(parsed.quiz), program, seconds: 50 })
    return [result.interrupted, ...disagreements(parsed, result, file)].filter(
      (text) => text !== '',
    )
  },
})

const casesItem = (id: string): Item => ({
  name: `cases ${id}`,
  async check() {
    loadCases(id)
    return []
  },
})

const programItem = (id: string): Item => ({
  name: `program ${id}`,
  async check(stage) {
    const { text, statements } = loadProgram(id)
    const unfit = unfitLines(inContent(`programs/${id}.py`), text)
    return [...unfit, ...(await verifyProgram(stage, text, statements))]
  },
})

/** What is not there is told with its line by the lesson's own faults. */
const known = (used: readonly string[], ids: readonly string[]): string[] =>
  used.filter((id) => ids.includes(id))

/** Of one thing, or of all that there is. */
const placeItem = (id?: string): Item => ({
  name: id === undefined ? 'everything is used in a lesson' : `${id} is used in a lesson`,
  check: async () =>
    misplaced().flatMap((one) => (id === undefined || one.id === id ? [one.fault] : [])),
})

function lessonItems(slug: string, seeds: number): Item[] {
  const lesson = loadLessons().find((one) => one.slug === slug)
  if (!lesson) return []
  return [
    ...known(lesson.programs, programIds()).map(programItem),
    ...known(lesson.exercises, exerciseIds()).flatMap((id) => exerciseItems(id, seeds)),
    ...known(lesson.quizzes, quizIds()).map(quizItem),
    ...known(lesson.cases, casesIds()).map(casesItem),
    { name: `lesson ${slug}, its head, parts and claims`, check: async () => lessonFaults(lesson) },
  ]
}

function itemsOf(id: string, seeds: number): Item[] {
  const items = [
    ...lessonItems(id, seeds),
    ...(exerciseIds().includes(id) ? exerciseItems(id, seeds) : []),
    ...(quizIds().includes(id) ? [quizItem(id)] : []),
    ...(casesIds().includes(id) ? [casesItem(id)] : []),
    ...(programIds().includes(id) ? [programItem(id)] : []),
  ]
  if (items.length > 0) return [...items, placeItem(id)]
  const slugs = loadLessons().map(({ slug }) => slug)
  const names = [...slugs, ...exerciseIds(), ...quizIds(), ...casesIds(), ...programIds()]
  const meant = didYouMean(id, [...new Set(names)])
  throw new UsageError(
    `there is no lesson, exercise, quiz or program "${id}". ${meant} Leave the ID out to check everything: ${USAGE}`,
  )
}

function everything(seeds: number): Item[] {
  return [
    ...programIds().map(programItem),
    ...exerciseIds().flatMap((id) => exerciseItems(id, seeds)),
    ...quizIds().map(quizItem),
    ...casesIds().map(casesItem),
    placeItem(),
    ...loadLessons().map((lesson) => ({
      name: `lesson ${lesson.slug}, its head, parts and claims`,
      check: async () => lessonFaults(lesson),
    })),
  ]
}

/** Checks one thing after the other and prints a line for each. */
async function main(): Promise<number> {
  const { values, positionals } = parseOptions(process.argv.slice(2), USAGE, {
    seeds: { type: 'string', default: '1' },
    mutants: { type: 'boolean', default: false },
    jobs: { type: 'string' },
  })
  if (values.mutants) return checkMutants(positionals, jobsOf(values.jobs))
  const seeds = Number(values.seeds)
  if (!Number.isInteger(seeds) || seeds < 1) {
    throw new UsageError(`--seeds must be a whole number from 1 up, not ${values.seeds}; ${USAGE}`)
  }
  const named = positionals.flatMap((id) => itemsOf(id, seeds))
  const all = positionals.length > 0 ? named : everything(seeds)
  // A lesson and one of its exercises may have the same name.
  const items = [...new Map(all.map((item) => [item.name, item])).values()]
  const stage = await openStage(async (post) => new FreshKernel(() => openNodeKernel(post)))
  let failed = 0
  for (const { name, good = '', bad = '', check, notes = [] } of items) {
    const from = performance.now()
    const faults = await check(stage).catch((error: unknown) => [
      error instanceof Error ? error.message : String(error),
    ])
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    const said = faults.length === 0 ? good : bad
    const line = said === '' ? name : `${name}: ${said}`
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${line} (${seconds} s)`)
    if (positionals.length > 0) for (const note of notes) console.log(`    ${note}`)
    for (const fault of faults) console.log(fault.replaceAll(/^/gm, '    '))
    if (faults.length > 0) failed += 1
  }
  console.log(`\n${items.length - failed} in order, ${failed} not.`)
  return failed > 0 ? 1 : 0
}

endWithReader()
try {
  process.exitCode = await main()
} catch (error) {
  const isFaulty = error instanceof ExerciseError || error instanceof QuizError
  const isUsage = error instanceof UsageError || error instanceof ContentError
  if (!isUsage && !isFaulty) throw error
  process.stderr.write(`lesson:check: ${error.message}\n`)
  process.exitCode = isFaulty ? 1 : 2
}
