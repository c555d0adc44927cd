/** Exercises from the disk: at build time and on the command line. The only file here with `fs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Exercise, Specimen } from './exercise.ts'
import { parseExercise, type ExerciseFolder, type ParsedExercise } from './parse.ts'

/** content/exercises, seen from this file, or (once bundled elsewhere) from where we were started. */
function findRoot(): string {
  for (const start of [import.meta.dirname, process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, 'content/exercises')
      if (existsSync(candidate)) return candidate
      if (dirname(folder) === folder) break
    }
  }
  throw new Error('There is no folder content/exercises here. Start this in the project.')
}

function read(id: string, root: string): ParsedExercise {
  const folder = join(root, id)
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) {
    const known = exerciseIds(root).join(', ')
    throw new Error(`There is no exercise "${id}". There are: ${known}.`)
  }
  const files: ExerciseFolder = {}
  for (const name of readdirSync(folder)) files[name] = readFileSync(join(folder, name), 'utf8')
  return parseExercise(id, files)
}

/** The names of all exercises, sorted. */
export function exerciseIds(root: string = findRoot()): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
}

/**
 * One exercise.
 *
 * @throws ExerciseError where it is faulty; Error naming the known ones where it is not there
 */
export function loadExercise(id: string, root: string = findRoot()): Exercise {
  return read(id, root).exercise
}

/** All exercises, sorted by their id. */
export function loadExercises(root: string = findRoot()): Exercise[] {
  return exerciseIds(root).map((id) => loadExercise(id, root))
}

/** The programs of an exercise that prove its grading. */
export function loadSpecimens(id: string, root: string = findRoot()): Specimen[] {
  return read(id, root).specimens
}
