/** `turns review FILE…`: checks hand-ins again, as the site's review page does. */
import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { doubles } from '../classroom/doubles.ts'
import { gradebook } from '../classroom/gradebook.ts'
import { cellsOf, gradeCells, markSimilar } from '../classroom/review.ts'
import {
  fileSources,
  largestFile,
  readSources,
  tooLarge,
  unreadable,
  type Source,
} from '../classroom/sources.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { exerciseIds, loadExercise } from '../exercise/load.ts'
import { stoppable } from './interrupt.ts'
import { reviewReport } from './review-report.ts'
import { jobsOf } from './jobs.ts'
import { print, printJson } from './print.ts'
import { parseOptions, UsageError } from './usage.ts'
import { openBrowserWall } from './wall/browser.ts'
import { WalledKernel } from './wall/kernel.ts'
import { wallHere, wallWords } from './wall/wall.ts'

const USAGE = 'turns review FILE... [--csv FILE] [--jobs N] [--browser] [--json]'

/**
 * Checks every program of the hand-ins again, in walled-off processes or in the sandbox of the page; Ctrl-C ends it
 * early with what there is.
 *
 * @param args FILE is a hand-in's file, or a text file of hand-ins' links
 * @returns 0: everything was read and checked; 1: something was not.
 * @throws UsageError for wrong arguments, and for a file that is not there.
 */
export async function reviewCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    csv: { type: 'string' },
    jobs: { type: 'string' },
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  if (positionals.length === 0) throw new UsageError(`which hand-ins? ${USAGE}`)
  const jobs = jobsOf(values.jobs)
  const rows = await readSources(positionals.flatMap(sourcesOf))
  const cells = cellsOf(rows)
  const exerciseOf = exercisesOfCourse()
  const { kernels, close, wall, words } = values.browser
    ? await openBrowserWall(jobs)
    : walledProcesses(jobs)
  const stop = new AbortController()
  const isTerminal = process.stderr.isTTY
  let done = 0
  const grading = gradeCells(cells, {
    kernels,
    exerciseOf,
    signal: stop.signal,
    onCell: () => {
      done += 1
      if (isTerminal) process.stderr.write(`\r\u001B[K${done} of ${cells.length} (Ctrl-C stops)`)
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

  if (values.csv !== undefined) writeFileSync(values.csv, gradebook(rows, cells))
  if (values.json) printJson({ rows, cells, wall, twice: [...doubles(rows)] })
  else print(`${reviewReport(rows, cells)}\n${words}\n`)
  const isDone = ({ state }: { state: string }): boolean =>
    state !== 'waiting' && state !== 'trouble'
  return rows.every(({ handIn }) => handIn !== null) && cells.every(isDone) ? 0 : 1
}

function walledProcesses(jobs: number) {
  const kernels = Array.from({ length: jobs }, () => new WalledKernel())
  const wall = wallHere()
  const close = (): void => kernels.forEach((kernel) => kernel.close())
  return { kernels, close, wall, words: wallWords[wall] }
}

/** @throws UsageError where there is nothing of that name: what a student has named must not keep the others from being read. */
function sourcesOf(file: string): Source[] {
  if (!lstatSync(file, { throwIfNoEntry: false })) {
    throw new UsageError(`there is no file ${file}; ${USAGE}`)
  }
  const name = basename(file)
  try {
    const about = statSync(file)
    if (!about.isFile()) return [unreadable(name)]
    if (about.size > largestFile) return [tooLarge(name)]
    return fileSources(name, readFileSync(file, 'utf8'))
  } catch {
    return [unreadable(name)]
  }
}

/** Looks the folder up once: hand-ins can name as many exercises as they like. */
function exercisesOfCourse(): (id: string) => Promise<Exercise | null> {
  const known = new Set(exerciseIds())
  return async (id) => (known.has(id) ? loadExercise(id) : null)
}
