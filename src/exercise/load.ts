/** Exercises from the disk: at build time and on the command line. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { contentFolder, inContent } from './content-folder.ts'
import type { Exercise, ExerciseFolder, ParsedExercise, Specimen } from './exercise.ts'
import type { MadeLists } from './made.ts'
import { meantOrAll } from './nearest.ts'
import { parseExercise } from './parse.ts'
import type { Said } from './says.ts'

const findRoot = (): string => join(contentFolder(), 'exercises')

function read(id: string, root: string): ParsedExercise {
  const folder = join(root, id)
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) {
    throw new Error(`There is no exercise "${id}". ${meantOrAll(id, exerciseIds(root))}`)
  }
  return parseExercise(id, filesOf(folder), inContent(`exercises/${id}`))
}

function filesOf(folder: string): ExerciseFolder {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The names of all exercises, sorted; none if the folder does not exist. */
export function exerciseIds(root: string = findRoot()): string[] {
  if (!existsSync(root)) return []
  const entries = readdirSync(root, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
}

/**
 * One exercise.
 *
 * @throws ExerciseError if it is faulty; Error naming the known ones if it does not exist
 */
export function loadExercise(id: string, root: string = findRoot()): Exercise {
  return read(id, root).exercise
}

/**
 * An exercise of the course by its name, or any other by the path of its folder: a word that contains
 * a slash, or that is not an exercise of the course.
 *
 * @throws as `loadExercise`
 */
export function findExercise(nameOrPath: string, root: string = findRoot()): Exercise {
  const isPath = /[/\\]|^\.+$/.test(nameOrPath) || !exerciseIds(root).includes(nameOrPath)
  if (!isPath || !statSync(nameOrPath, { throwIfNoEntry: false })?.isDirectory()) {
    return loadExercise(nameOrPath, root)
  }
  const folder = resolve(nameOrPath)
  const place = nameOrPath.replace(/[/\\]+$/, '')
  return parseExercise(basename(folder), filesOf(folder), place).exercise
}

/** All exercises, sorted by their id. */
export function loadExercises(root: string = findRoot()): Exercise[] {
  return exerciseIds(root).map((id) => loadExercise(id, root))
}

/** The programs of an exercise that prove its grading. */
export function loadSpecimens(id: string, root: string = findRoot()): Specimen[] {
  return read(id, root).specimens
}

/** The sentences of an exercise's goal with the checks that test them; undefined if it does not say. */
export function loadSaid(id: string, root: string = findRoot()): Said[] | undefined {
  return read(id, root).said
}

/** What an exercise's author says about the programs made from its right ones. */
export function loadMadeLists(id: string, root: string = findRoot()): MadeLists {
  return read(id, root).made
}
