/** `turns review FILE…`: checks hand-ins again, as the site's review page does. */
import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { deliveredSources, type Delivered } from '../classroom/delivery.ts'
import { ownExercises } from '../classroom/own-exercises.ts'
import { gradebook } from '../classroom/gradebook.ts'
import { reportOf } from '../classroom/report.ts'
import {
  cellsOf,
  gradeCells,
  markSimilar,
  type Cell,
  type ReviewKernel,
} from '../classroom/review.ts'
import {
  fileSources,
  largestFile,
  newestOnly,
  noZip,
  pastedSources,
  readSources,
  tooLarge,
  unreadable,
  type Row,
  type Source,
} from '../classroom/sources.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { isProgram, looseProgram } from '../classroom/loose.ts'
import { isZip, largestZip, unzip } from '../classroom/unzip.ts'
import { exerciseIds, loadExercise } from '../exercise/load.ts'
import { filesOf } from './delivered-folder.ts'
import { stoppable } from './interrupt.ts'
import { junit } from './junit.ts'
import { reviewReport } from './review-report.ts'
import { ReviewState } from './review-state.ts'
import { isIn, shardOf, type Shard } from './shard.ts'
import { jobsOf } from './jobs.ts'
import { print, printJson } from './print.ts'
import { parseOptions, reason, UsageError } from './usage.ts'
import { WalledKernel } from './wall/kernel.ts'
import { wallHere, wallWords } from './wall/wall.ts'

const USAGE =
  'turns review FILE... [--assignment LINK] [--csv FILE] [--junit FILE] [--state FILE] [--shard I/N] [--jobs N] [--browser] [--json], or turns review --merge STATE... [--assignment LINK] [--csv FILE] [--junit FILE] [--json]'

/**
 * Checks every program of the hand-ins again, in walled-off processes or in the sandbox of the page; Ctrl-C ends it
 * early with the results so far. With `--state` it continues where it was ended; with `--shard` it checks a part, and
 * `--merge` puts the parts together.
 *
 * @param args FILE is a hand-in's file or link, a text file of hand-ins' links, a program named after its exercise, or a
 *   zip file or folder of them
 * @returns 0: everything was read and checked; 1: something was not.
 * @throws UsageError for wrong arguments, and for a file that does not exist.
 */
export async function reviewCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    csv: { type: 'string' },
    junit: { type: 'string' },
    state: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'boolean', default: false },
    assignment: { type: 'string' },
    jobs: { type: 'string' },
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  if (positionals.length === 0) throw new UsageError(`which hand-ins? ${USAGE}`)
  const { merge, state, shard } = values
  if (merge && (state !== undefined || shard !== undefined)) {
    throw new UsageError(`--merge checks nothing, so leave out --state and --shard; ${USAGE}`)
  }
  if (shard !== undefined && state === undefined) {
    throw new UsageError(
      `--shard needs --state FILE, from which --merge takes the results; ${USAGE}`,
    )
  }
  if (shard !== undefined && (values.csv ?? values.junit) !== undefined) {
    throw new UsageError(
      `--csv and --junit are for the whole review: use them with --merge; ${USAGE}`,
    )
  }
  const own = await ownOf(values.assignment)
  const reviewed = merge
    ? await mergedReview(positionals, own)
    : await checkedReview(await readSources(positionals.flatMap(sourcesOf)), {
        own,
        jobs: jobsOf(values.jobs),
        browser: values.browser,
        state: state === undefined ? undefined : ReviewState.at(state),
        shard: shard === undefined ? undefined : shardOf(shard),
      })
  const { rows, cells, mine, wall, words } = reviewed
  if (values.csv !== undefined) writeFileSync(values.csv, gradebook(rows, cells))
  if (values.junit !== undefined) writeFileSync(values.junit, junit(rows, cells))
  if (values.json) printJson({ ...reportOf(rows, cells), wall })
  else if (shard === undefined) print(`${reviewReport(rows, cells)}\n${words}\n`)
  else print(`${partWords(mine)} Put the parts together with --merge.\n${words}\n`)
  const isDone = ({ state: one }: Cell): boolean => one !== 'waiting' && one !== 'trouble'
  return rows.every(({ handIn }) => handIn !== null) && mine.every(isDone) ? 0 : 1
}

/** Of a part: scores would be wrong, as each learner's other programs are elsewhere. */
function partWords(mine: readonly Cell[]): string {
  const count = (state: Cell['state']): number => mine.filter((cell) => cell.state === state).length
  const left = count('waiting') > 0 ? `, ${count('waiting')} not checked yet` : ''
  const troubles = count('trouble') > 0 ? `, ${count('trouble')} could not be checked` : ''
  return `This part: ${mine.length} programs, ${count('passed')} passed${troubles}${left}.`
}

interface Reviewed {
  rows: Row[]
  cells: Cell[]
  /** Those that were to be checked here: all of them, or a shard's. */
  mine: Cell[]
  /** Behind which the programs ran. */
  wall: string
  /** What to say of it. */
  words: string
}

interface How {
  /** The exercises that the teacher wrote. */
  own: ReadonlyMap<string, Exercise>
  jobs: number
  browser: boolean
  state: ReviewState | undefined
  shard: Shard | undefined
}

async function checkedReview(
  rows: Row[],
  { own, jobs, browser, state, shard }: How,
): Promise<Reviewed> {
  const cells = cellsOf(rows)
  const mine = shard ? cells.filter((cell) => isIn(shard, cell)) : cells
  const exerciseOf = exercisesFrom(own)
  if (state) {
    state.rows = rows
    state.write()
  }
  // Loaded when it is asked for: Playwright takes longer than all the rest.
  const { kernels, close, wall, words } = browser
    ? await (await import('./wall/browser.ts')).openBrowserWall(jobs)
    : walledProcesses(jobs)
  const stop = new AbortController()
  const isTerminal = process.stderr.isTTY
  let done = 0
  const grading = gradeCells(mine, {
    kernels,
    exerciseOf,
    signal: stop.signal,
    ...(state ? { memory: state } : {}),
    onCell: () => {
      done += 1
      if (isTerminal) process.stderr.write(`\r\u001B[K${done} of ${mine.length} (Ctrl-C stops)`)
    },
  })
  const interrupted = (): void => {
    stop.abort()
    void close()
  }
  const comparing = grading.then(() => markSimilar(cells, exerciseOf, stop.signal))
  await stoppable(interrupted, comparing)
  if (isTerminal) process.stderr.write('\r\u001B[K')
  await close()
  state?.write()
  return { rows, cells, mine, wall, words }
}

/** What several machines have found, without checking anything. */
async function mergedReview(files: string[], own: How['own']): Promise<Reviewed> {
  const state = ReviewState.merged(files)
  const rows = newestOnly(state.rows)
  const cells = cellsOf(rows)
  const exerciseOf = exercisesFrom(own)
  const isKnown = new Map<Cell, boolean>()
  for (const cell of cells) {
    const { program = null, schedule = null } = cell.handedIn ?? {}
    const exercise = await exerciseOf(cell.exercise)
    // An exercise that the course does not have is told as it is by any review.
    isKnown.set(cell, !exercise || (program !== null && !!state.anyOf(exercise, program, schedule)))
  }
  const { signal } = new AbortController()
  await gradeCells(
    cells.filter((cell) => isKnown.get(cell)),
    {
      kernels: [nobody],
      exerciseOf,
      signal,
      memory: { find: (...work) => state.anyOf(...work), keep: () => {} },
      onCell: () => {},
    },
  )
  await markSimilar(cells, exerciseOf, signal)
  const left = cells.filter((cell) => cell.state === 'waiting').length
  const words =
    left === 0
      ? `Merged from ${files.length} files; nothing was checked here.`
      : `${left} of ${cells.length} programs are in none of these ${files.length} files, or their exercise has changed since: is a part missing?`
  return { rows, cells, mine: cells, wall: 'merged', words }
}

/** What is merged is there already. */
const unasked = (): never => {
  throw new Error('Nothing is checked while parts are merged.')
}
const nobody: ReviewKernel = { explore: unasked, examine: unasked, choose: unasked }

function walledProcesses(jobs: number) {
  const kernels = Array.from({ length: jobs }, () => new WalledKernel())
  const wall = wallHere()
  const close = (): void => kernels.forEach((kernel) => kernel.close())
  return { kernels, close, wall, words: wallWords[wall] }
}

/** @throws UsageError only if there is nothing of that name: a name from a student must not keep the rest from being read. */
function sourcesOf(file: string): Source[] {
  if (/^https?:.*[#&]h=/.test(file)) return pastedSources(file)
  const link = lstatSync(file, { throwIfNoEntry: false })
  if (!link) throw new UsageError(`there is no file ${file}; ${USAGE}`)
  const name = basename(file)
  try {
    if (link.isDirectory()) return delivered(name, () => filesOf(file))
    const about = statSync(file)
    if (!about.isFile()) return [unreadable(name)]
    if (about.size > largestFile && !/\.zip$/i.test(name)) return [tooLarge(name)]
    if (about.size > largestZip) return [tooLarge(name)]
    const bytes = readFileSync(file)
    if (isZip(bytes)) return delivered(name, () => unzip(bytes))
    if (/\.zip$/i.test(name)) return [noZip(name)]
    const text = bytes.toString('utf8')
    return isProgram(name) ? looseProgram(name, text, exerciseIds()) : fileSources(name, text)
  } catch {
    return [unreadable(name)]
  }
}

/** What a zip file or a folder holds, or why it is not read. */
function delivered(from: string, files: () => Delivered[]): Source[] {
  const known = new Set(exerciseIds())
  try {
    return deliveredSources(from, files(), (id) => known.has(id))
  } catch (error) {
    return [{ from, text: '', trouble: error instanceof Error ? error.message : String(error) }]
  }
}

/** Looks the folder up once: hand-ins can name as many exercises as they like. */
function exercisesFrom(own: How['own']): (id: string) => Promise<Exercise | null> {
  const known = new Set(exerciseIds())
  return async (id) => own.get(id) ?? (known.has(id) ? loadExercise(id) : null)
}

/** @throws UsageError where the link is no assignment's, or an exercise in it cannot be used */
async function ownOf(link: string | undefined): Promise<How['own']> {
  if (link === undefined) return new Map()
  try {
    return await ownExercises(link)
  } catch (error) {
    throw new UsageError(`--assignment: ${reason(error)}`)
  }
}
