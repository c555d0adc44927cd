/**
 * The files that a platform hands out, as sources: whose they are is read from the names of their folders.
 *
 *     Moodle            Ada Lovelace_123456_assignsubmission_file_/hand-in.json
 *     Canvas            lovelaceada_LATE_12345_67890_hand-in.json, all in one folder
 *     GitHub Classroom  locks-submissions/locks-ada-l/hand-in.json
 */
import { oneLine } from '../protocol/plain.ts'
import { longestProgram } from './assignment.ts'
import { handInText, type HandedIn } from './hand-in.ts'
import { canvas, ownersOf, parts } from './owners.ts'
import { fileSources, mostLinks, type Owner, type Source } from './sources.ts'

/** A file of a zip file or of a folder. */
export interface Delivered {
  /** As it was named there; never used to open anything. */
  path: string
  /** null: it could not be read, and `trouble` says why. */
  text: string | null
  trouble: string
}

/** Hand-ins of one person that are read: one for each assignment of a term, and its earlier versions. */
const mostOfOne = 50

/** @param isExercise whether the course has an exercise of that name: `safe_increment.py` is a program for one */
export function deliveredSources(
  from: string,
  files: readonly Delivered[],
  isExercise: (id: string) => boolean,
): Source[] {
  const read = files.filter(({ path }) => !isOfNobody(path))
  if (read.length === 0) {
    return [{ from, text: '', trouble: 'There is nothing in it: no file that could be a hand-in.' }]
  }
  const ownerOf = ownersOf(read.map(({ path }) => path))
  const byOwner = Map.groupBy(read, ({ path }) => JSON.stringify(ownerOf(path)))
  const assigned = [...new Set(read.map(({ path }) => exerciseOf(path)))].filter(
    (id) => id !== '' && isExercise(id),
  )
  return [...byOwner].flatMap(([key, those]): Source[] => {
    const owner = JSON.parse(key) as Owner
    const sources = those.flatMap((file) => sourcesOf(from, file))
    const programs = those.filter(({ path }) => assigned.includes(exerciseOf(path)))
    // A program beside a hand-in is what the hand-in was made of.
    if (sources.length === 0 && programs.length > 0) {
      sources.push(programSource(from, owner, programs, assigned))
    }
    // Of too many, the first ones of each are read: nobody keeps out the others with a thousand files.
    const first = sources
      .slice(0, mostOfOne)
      .map((source, place): Source => ({ ...source, owner, place }))
    if (sources.length > mostOfOne) {
      const trouble = `Of ${owner.name} there is more: only the first ${mostOfOne} are read.`
      first.push({ from, text: '', trouble, owner, place: mostOfOne })
    }
    if (first.length > 0) return first
    const trouble = `Nothing of ${owner.name} is a hand-in of this course.`
    const names = those.map(({ path }) => oneLine(path.split('/').at(-1)!, 60)).slice(0, 5)
    return [{ from: `${from}: ${names.join(', ')}`, text: '', trouble, owner }]
  })
}

/** What archives and repositories have beside the files of people. */
export const isOfNobody = (path: string): boolean =>
  parts(path).some((part) => part === '__MACOSX' || part.startsWith('.')) ||
  parts(path).length === 0

function sourcesOf(from: string, { path, text, trouble }: Delivered): Source[] {
  const name = `${from}: ${oneLine(parts(path).join('/'))}`
  const isCandidate = /\.(json|txt|html?|md)$/i.test(path)
  if (text === null) return isCandidate ? [{ from: name, text: '', trouble }] : []
  if (!isCandidate) return []
  if (/\.html?$/i.test(path)) {
    // What was typed into the platform: links, with markup around them.
    const plain = new Set<string>()
    for (const [word] of text.matchAll(/[^\s"'<>]+/g)) {
      if (/[#&]h=/.test(word)) plain.add(word.replaceAll('&amp;', '&'))
      if (plain.size > mostLinks) break
    }
    return plain.size === 0 ? [] : fileSources(name, [...plain].join('\n'))
  }
  const isOurs = text.includes('taking-turns-hand-in') || /[#&]h=/.test(text)
  return isOurs ? fileSources(name, text) : []
}

/** Canvas puts its own words before the name of a file, and `-1` behind it when it comes again. */
function exerciseOf(path: string): string {
  const file = parts(path).at(-1) ?? ''
  const [, name = ''] = /([a-z0-9_-]+?)(-\d)?\.py$/i.exec(file) ?? []
  const own = canvas.exec(file)?.groups?.['file']?.replace(/(-\d+)?\.py$/i, '') ?? name
  return own.toLowerCase().replaceAll('_', '-')
}

/** Programs alone, as a hand-in that claims nothing. */
export function programSource(
  from: string,
  { name }: Owner,
  files: readonly Delivered[],
  assigned: readonly string[],
  idOf = exerciseOf,
): Source {
  const items = assigned.map((exercise) => ({ exercise }))
  const where = `${from}: ${files.map(({ path }) => oneLine(parts(path).join('/'), 80)).join(', ')}`
  for (const { path, text, trouble } of files) {
    const file = oneLine(parts(path).at(-1)!, 80)
    if (text === null) return { from: where, text: '', trouble: `${file}: ${trouble}` }
    if (text.length > longestProgram) {
      const sizes = `${text.length.toLocaleString('en')} characters; a program may have ${longestProgram.toLocaleString('en')}`
      return { from: where, text: '', trouble: `${file} has ${sizes}.` }
    }
  }
  const exercises = files.map(({ path, text }): HandedIn => ({
    exercise: idOf(path),
    program: text,
    schedule: null,
    claim: 'unchecked',
    passed: null,
    seconds: 0,
  }))
  const assignment = { title: 'Programs', note: '', due: null, items }
  const made = { format: 'taking-turns-hand-in', version: 1, made: 0 } as const
  return { from: where, text: handInText({ ...made, name, assignment, exercises }) }
}
