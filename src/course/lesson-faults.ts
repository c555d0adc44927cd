/** All that is wrong with a lesson besides its programs: the command for authors says it, and so do the tests. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { casesIds } from '../cases/load.ts'
import { contentFolder, inContent } from '../exercise/content-folder.ts'
import { exerciseIds, loadExercise } from '../exercise/load.ts'
import { didYouMean } from '../exercise/nearest.ts'
import { describe, type Problem } from '../exercise/problem.ts'
import { quizIds } from '../quiz/load.ts'
import { unbacked } from './claims.ts'
import { headProblems } from './lesson-head.ts'
import type { LessonFile } from './lesson-file.ts'
import { loadAbout, loadClaims, programIds } from './load.ts'

/** Each fault with its file, its line and its remedy. */
export function lessonFaults(lesson: LessonFile, root: string = contentFolder()): string[] {
  const text = readFileSync(join(root, 'lessons', basename(lesson.file)), 'utf8')
  const lines = text.split('\n')
  const { parts, lessons: least } = loadAbout(root)
  const told: Problem[] = headProblems(lesson.file, text, Object.keys(parts))
  const tell = (line: number | null, fault: string, remedy: string): void => {
    told.push({ file: lesson.file, key: '', line, fault, remedy })
  }

  let isCode = false
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) isCode = !isCode
    if (!isCode && /^\s*(import|export)\b/.test(line)) {
      tell(index + 1, 'imports or exports', 'Remove it: components are there by their names.')
    }
  }
  const exercises = exerciseIds(join(root, 'exercises'))
  const known: [component: string, what: string, used: string[], ids: string[], at: string][] = [
    ['Program', 'program', lesson.programs, programIds(root), 'programs/ID.py'],
    ['Exercise', 'exercise', lesson.exercises, exercises, 'exercises/ID/exercise.yaml'],
    ['Quiz', 'quiz', lesson.quizzes, quizIds(root), 'quizzes/ID.yaml'],
    ['Cases', 'file of cases', lesson.cases, casesIds(root), 'cases/ID.yaml'],
  ]
  for (const [component, what, used, ids, at] of known) {
    for (const id of used.filter((one) => !ids.includes(one))) {
      const line = lines.findIndex(
        (one) => one.includes(`<${component} `) && one.includes(`"${id}"`),
      )
      const meant = didYouMean(id, ids)
      const remedy = `${meant} Or write ${inContent(at.replace('ID', id))}.`.trimStart()
      tell(line + 1 || null, `there is no ${what} "${id}"`, remedy)
    }
  }
  const last = least.sections
  if (last.length > 0 && lesson.sections.slice(-last.length).join() !== last.join()) {
    const fault = `does not end with the sections ${last.map((one) => `“${one}”`).join(' and ')}`
    const headings = last.map((one) => `\`## ${one}\``).join(' and ')
    tell(lines.length, fault, `Let the last headings be ${headings}.`)
  }
  if (lesson.programs.length < least.programs) {
    const fault = `runs fewer than ${least.programs} programs (${lesson.programs.length})`
    tell(null, fault, 'Put in another one: <Program id="…" title="…" />.')
  }
  const there = lesson.exercises.filter((id) => exercises.includes(id))
  const toBreak = there.filter(
    (id) => loadExercise(id, join(root, 'exercises')).breakIt !== undefined,
  )
  const few = (many: number, what: string): string =>
    many === 0 ? `has nothing to ${what}` : `has too little to ${what} (${many})`
  const toWrite = there.length - toBreak.length
  if (toWrite < least.write) {
    tell(null, few(toWrite, 'write'), 'Put in an exercise to write: <Exercise id="…" />.')
  }
  const toPredict = lesson.quizzes.length + toBreak.length
  if (toPredict < least.predict) {
    const remedy = 'Put in a quiz, or an exercise to break.'
    tell(null, few(toPredict, 'predict or to break'), remedy)
  }
  return [...told.map(describe), ...claimFaults(lesson, root, least.claims)]
}

function claimFaults(lesson: LessonFile, root: string, leastClaims: number): string[] {
  const place = { file: inContent(`claims/${lesson.slug}.yaml`), key: '', line: null }
  if (!existsSync(join(root, 'claims', `${lesson.slug}.yaml`))) {
    if (leastClaims === 0) return []
    const remedy = `Write it: at least ${leastClaims} things that the lesson says of Python, each with what backs it.`
    return [describe({ ...place, fault: 'is missing', remedy })]
  }
  let claims
  try {
    claims = loadClaims(lesson, root)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  const fault = `has ${claims.length} claims, and ${leastClaims} are needed`
  const remedy = 'Add what the lesson says of Python, and name what backs it.'
  const few = claims.length < leastClaims ? [describe({ ...place, fault, remedy })] : []
  return [...few, ...unbacked(claims, lesson)]
}
