/**
 * The review: every program handed in is checked again, because a claimed verdict proves nothing.
 *
 *     rows = await readSources(…)   what came in
 *     cells = cellsOf(rows)         one for each learner and exercise
 *     await gradeCells(cells, …)    as many at once as there are kernels, until stopped
 *     markSimilar(cells, …)         which programs resemble each other
 */
import type { Exercise } from '../exercise/exercise.ts'
import { checkSchedule } from '../grader/break-it.ts'
import type { CheckKernel } from '../grader/check.ts'
import { parsePython } from '../grader/source/parse-python.ts'
import type { Verdict } from '../grader/verdict.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import { exercisesOf, isOwnId } from './assignment.ts'
import { essence } from './essence.ts'
import type { Flag } from './flags.ts'
import type { HandedIn } from './hand-in.ts'
import type { Judged, State } from './judgement.ts'
import { NotNow } from './not-now.ts'
import { pause } from './pause.ts'
import { fingerprints, grams, resemble } from './similarity.ts'
import type { Row } from './sources.ts'
import { checkWatched, type Watched } from './watched.ts'

export type ReviewKernel = CheckKernel & Pick<KernelApi, 'choose'>

export interface Cell extends Judged {
  /** The place of its row in the list of rows. */
  row: number
  learner: string
  assignment: string
  exercise: string
  handedIn: HandedIn | null
  /** The teacher's own starter program; null: the exercise's. */
  starter: string | null
  /** Why there is no verdict: with `missing` and `trouble`. */
  reason: string
  verdict: Verdict | null
  /** The hand-in says that it passed and it does not, or the other way round. */
  claimDiffers: boolean
  flags: Flag[]
  /** The program is what everybody could have got from the course; comments and layout do not count. */
  given: 'starter' | 'solution' | null
  /** Whose programs for this exercise are this one, or resemble it; the first `mostLike`, those that are the same first. */
  similar: Like[]
}

/** A program of somebody else that is like this one. */
export interface Like {
  /** The place of its row. */
  row: number
  learner: string
  /** But for comments and layout nothing is different. */
  isSame: boolean
}

/** Where half a course hands in one program, each of them need not name all others. */
export const mostLike = 50

const noSuchExercise = 'This course has no such exercise.'
/** Why the program of an exercise that some teacher wrote is not checked, until it is known what the teacher asked for. */
export const ownIsUnknown =
  'An exercise that is not the course’s: give the link of your assignment to the review, then it is checked.'

/** Whether a hand-in says something else of a program than what was found. */
export function isOtherThan(claim: HandedIn['claim'] | undefined, found: State): boolean {
  if (claim === undefined || claim === 'unchecked' || found === 'waiting') return false
  if (found === 'missing') return claim === 'passed'
  return found !== 'trouble' && (claim === 'passed') !== (found === 'passed')
}

/** The cells of all rows, in the order of the rows and of each one's assignment. */
export function cellsOf(rows: readonly Row[]): Cell[] {
  return rows.flatMap(({ handIn, assignment }, row) => {
    if (handIn === null) return []
    const given = new Map(handIn.exercises.toReversed().map((one) => [one.exercise, one]))
    return exercisesOf(handIn.assignment).map(({ exercise, starter = null }): Cell => {
      const handedIn = given.get(exercise) ?? null
      const isMissing = handedIn === null || handedIn.program === null
      return {
        row,
        learner: handIn.name,
        assignment,
        exercise,
        handedIn,
        starter,
        state: isMissing ? 'missing' : 'waiting',
        reason: isMissing ? 'Nothing was handed in.' : '',
        verdict: null,
        claimDiffers: isOtherThan(handedIn?.claim, isMissing ? 'missing' : 'waiting'),
        flags: [],
        given: null,
        similar: [],
      }
    })
  })
}

/** What was found of programs before: in a review that was interrupted, or on another machine. */
export interface Memory {
  find(exercise: Exercise, program: string, schedule: string | null): Watched | undefined
  keep(exercise: Exercise, program: string, schedule: string | null, found: Watched): void
}

export interface GradeOptions {
  /** Each checks one program at a time. */
  kernels: readonly ReviewKernel[]
  /** null: the course has no such exercise. @throws NotNow where it cannot be loaded at the moment */
  exerciseOf(id: string): Promise<Exercise | null>
  signal: AbortSignal
  /** What it knows is not checked again; what is checked is given to it. */
  memory?: Memory
  /** Called after each cell, with the cell as it is now. */
  onCell(cell: Cell): void
}

/**
 * Checks all cells that wait, as many at once as there are kernels; equal programs once. What goes wrong with
 * one cell is its own trouble. Ends early when `signal` aborts, and leaves the others waiting.
 */
export async function gradeCells(cells: readonly Cell[], options: GradeOptions): Promise<void> {
  const known = new Map<string, Promise<Watched>>()
  const waiting = cells.filter(({ state }) => state === 'waiting').values()
  await Promise.all(options.kernels.map((kernel) => gradeThose(waiting, kernel, options, known)))
}

/** Takes one cell after the other from those that nobody has taken. */
async function gradeThose(
  waiting: Iterable<Cell>,
  kernel: ReviewKernel,
  options: GradeOptions,
  known: Map<string, Promise<Watched>>,
): Promise<void> {
  const rest = pause()
  for (const cell of waiting) {
    if (options.signal.aborted) return
    try {
      await gradeCell(cell, kernel, options, known)
    } catch (error) {
      if (options.signal.aborted) return
      if (!(error instanceof NotNow)) cell.state = 'trouble'
      cell.reason = error instanceof Error ? error.message : String(error)
    }
    if (options.signal.aborted && cell.verdict === null) return
    options.onCell(cell)
    await rest()
  }
}

async function gradeCell(
  cell: Cell,
  kernel: ReviewKernel,
  options: GradeOptions,
  known: Map<string, Promise<Watched>>,
): Promise<void> {
  const { program = null, schedule = null, claim } = cell.handedIn ?? {}
  if (program === null) return
  const exercise = await options.exerciseOf(cell.exercise)
  cell.reason = ''
  if (exercise === null) {
    throw new Error(isOwnId(cell.exercise) ? ownIsUnknown : noSuchExercise)
  }
  const key = JSON.stringify([cell.exercise, program, schedule])
  const remembered = options.memory?.find(exercise, program, schedule)
  const checked =
    remembered ?? known.get(key) ?? check(exercise, program, schedule, kernel, options.signal)
  known.set(key, Promise.resolve(checked))
  const found = await checked
  const { verdict, trouble, look } = found
  cell.flags = look
  // What was cut off says nothing of the program.
  if (options.signal.aborted) return
  if (!remembered) options.memory?.keep(exercise, program, schedule, found)
  if (verdict === null) throw new Error(trouble)
  cell.verdict = verdict
  cell.state = verdict.status
  cell.claimDiffers = isOtherThan(claim, cell.state)
}

async function check(
  exercise: Exercise,
  program: string,
  schedule: string | null,
  kernel: ReviewKernel,
  signal: AbortSignal,
): Promise<Watched> {
  const { breakIt } = exercise
  if (!breakIt) {
    const filename = `${exercise.id.replaceAll('-', '_')}.py`
    return checkWatched(kernel, exercise, program, { filename, signal })
  }
  if (schedule === null) {
    const summary = 'Not passed. The program was not broken by hand.'
    const none = { schedules: 0, different: 0, complete: false, findings: [] }
    return { verdict: { status: 'failed', summary, ...none }, trouble: '', look: [] }
  }
  return {
    verdict: await checkSchedule(kernel, { ...exercise, breakIt }, schedule),
    trouble: '',
    look: [],
  }
}

/**
 * Writes into each cell whose programs for the same exercise are its own, or resemble it, and whether it is the
 * starter or the solution.
 *
 * @param signal ends it early: then some of them are not looked at
 */
export async function markSimilar(
  cells: readonly Cell[],
  exerciseOf: GradeOptions['exerciseOf'],
  signal?: AbortSignal,
): Promise<void> {
  const rest = pause()
  for (const [id, those] of Map.groupBy(cells, ({ exercise }) => exercise)) {
    const own = those.filter(({ handedIn }) => handedIn?.program)
    if (own.length === 0) continue
    const exercise = await exerciseOf(id).catch(() => null)
    await rest()
    if (exercise === null || exercise.breakIt) continue
    const starters = [exercise.starter, ...startersOf(own)]
    // A teacher's own exercise may have none.
    const solutions = exercise.solution.trim() === '' ? [] : [exercise.solution]
    const known = [...starters, ...solutions].map((text) => parsePython(text))
    const given = new Set(known.flatMap((syntax) => grams(syntax)))
    const essences = known.map((syntax) => essence(syntax))
    const programs: Essential[] = []
    for (const cell of own) {
      const syntax = parsePython(cell.handedIn?.program ?? '')
      const program = { essence: essence(syntax), prints: fingerprints(syntax, given) }
      const place = essences.indexOf(program.essence)
      cell.given = place < 0 ? null : place < starters.length ? 'starter' : 'solution'
      programs.push(program)
      await rest()
      if (signal?.aborted) return
    }
    for (const cell of own) cell.similar = []
    for (const [index, cell] of own.entries()) {
      // The starter or the solution: that says it all, and others who have it are no hint.
      if (cell.given === null) {
        for (const [other, isSame] of likeAfter(programs, index)) {
          if (own[other]!.given === null) noteLike(cell, own[other]!, isSame)
        }
      }
      await rest()
      if (signal?.aborted) return
    }
    for (const cell of own) cell.similar.sort((a, b) => Number(b.isSame) - Number(a.isSame))
  }
}

interface Essential {
  essence: string
  prints: ReadonlySet<number>
}

/** The programs after the one at `index` that are like it, by their places, and whether they are the same. */
function likeAfter(programs: readonly Essential[], index: number): [number, boolean][] {
  const { essence: own, prints } = programs[index]!
  return programs.slice(index + 1).flatMap((other, at): [number, boolean][] => {
    const isSame = other.essence === own
    return isSame || resemble(prints, other.prints) ? [[index + 1 + at, isSame]] : []
  })
}

/** Notes it with both. One that is the same takes the place of one that only resembles. */
function noteLike(one: Cell, other: Cell, isSame: boolean): void {
  for (const [cell, { row, learner }] of [
    [one, other],
    [other, one],
  ] as const) {
    const like = { row, learner, isSame }
    const last = cell.similar.findIndex((known) => !known.isSame)
    if (cell.similar.length < mostLike) cell.similar.push(like)
    else if (isSame && last >= 0) cell.similar[last] = like
  }
}

/**
 * The teacher's own starters. A hand-in says which it had, and could say anything: its own program, so that nobody is
 * found to resemble it. So one counts that all say, or three who are a third of them.
 */
function startersOf(cells: readonly Cell[]): string[] {
  const said = Map.groupBy(cells, ({ starter }) => starter)
  return [...said].flatMap(([starter, those]) =>
    starter !== null &&
    (those.length === cells.length || (those.length >= 3 && those.length * 3 >= cells.length))
      ? [starter]
      : [],
  )
}
