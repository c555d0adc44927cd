/**
 * What it takes to check the hand-ins of a thousand learners, five exercises each: a hundredth of them is checked, by one
 * process at a time and by two; time and memory.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LEARNERS = 1000
const PARTS = 100
const root = resolve(import.meta.dirname, '../..')
/** Of all kinds: a counter, joins, a condition, a deadlock, queues. */
const exercises = [
  'safe-increment',
  'join-them-all',
  'bounded-buffer',
  'three-philosophers',
  'sum-by-queue',
].map((id) => ({ id, programs: programsOf(id) }))

/** The right and wrong programs that are kept beside an exercise. */
function programsOf(id: string): string[] {
  const folder = join(root, 'content/exercises', id)
  const files = readdirSync(folder).filter((file) => file.endsWith('.py'))
  return files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'))
}

/** One learner's: right and wrong programs of the course, each made a text of its own, so that none is checked for two. */
function handIn(learner: number): string {
  const items = exercises.map(({ id, programs }, index) => {
    const text = programs[(learner * 7 + index) % programs.length]!
    const program = `${text}\n# Learner ${learner}\n`
    return {
      exercise: id,
      program,
      schedule: null,
      claim: 'passed',
      passed: 1,
      seconds: 60,
    } as const
  })
  return JSON.stringify({
    format: 'taking-turns-hand-in',
    version: 1,
    name: `Learner ${learner}`,
    made: 1,
    assignment: {
      title: 'Five exercises',
      note: '',
      due: null,
      items: items.map(({ exercise }) => ({ exercise })),
    },
    exercises: items,
  })
}

/** Bytes that a process and all that it has begun have in memory; 0 where the system does not tell. */
function memoryOf(process: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${process}/statm`, 'utf8').split(' ')[1])
    const begun = readdirSync(`/proc/${process}/task`)
      .map((task) => readFileSync(`/proc/${process}/task/${task}/children`, 'utf8'))
      .flatMap((children) => children.split(' ').filter(Boolean).map(Number))
    return begun.reduce((sum, child) => sum + memoryOf(child), pages * 4096)
  } catch {
    return 0 // it has ended, or there is no /proc
  }
}

interface Measured {
  /** What the command says of its part: how many programs it were, and how many passed. */
  words: string
  programs: number
  seconds: number
  /** MB, at most at any time, of all processes together. */
  memory: number
}

async function review(folder: string, jobs: number): Promise<Measured> {
  const state = join(folder, `state-${jobs}.json`)
  const part = ['--shard', `1/${PARTS}`, '--state', state, '--jobs', String(jobs)]
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [join(root, 'src/cli/turns.ts'), 'review', join(folder, 'hand-ins'), ...part],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let words = ''
  child.stdout.on('data', (data) => (words += String(data)))
  let memory = 0
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 250)
  await new Promise((done) => child.on('close', done))
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  const programs = Number(/This part: (\d+) programs/.exec(words)?.[1])
  if (!programs) throw new Error(`the review said: ${words}`)
  return { words: words.split('.')[0]!, programs, seconds, memory: memory / 1e6 }
}

/** Measures and prints. */
export async function measureThousand(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'turns-thousand-'))
  try {
    mkdirSync(join(folder, 'hand-ins'))
    for (let learner = 0; learner < LEARNERS; learner++)
      writeFileSync(join(folder, 'hand-ins', `${learner}.json`), handIn(learner))
    for (const jobs of [1, 2]) {
      const { words, programs, seconds, memory } = await review(folder, jobs)
      const each = seconds / programs
      console.log(
        `--jobs ${jobs}: ${words}; ${seconds.toFixed(0)} s, ${each.toFixed(2)} s a program, at most ${memory.toFixed(0)} MB; ` +
          `all ${LEARNERS * exercises.length} at this rate: ${((each * LEARNERS * exercises.length) / 3600).toFixed(1)} h`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
