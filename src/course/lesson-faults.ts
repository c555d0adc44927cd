/** All that is wrong with a lesson besides its programs: the command for authors says it, and so do the tests. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { casesIds } from '../cases/load.ts'
import { contentFolder, exerciseIds, loadExercise } from '../exercise/load.ts'
import { didYouMean } from '../exercise/nearest.ts'
import { describe, type Problem } from '../exercise/problem.ts'
import { quizIds } from '../quiz/load.ts'
import { unbacked } from './claims.ts'
import { headProblems } from './lesson-head.ts'
import type { LessonFile } from './lesson-file.ts'
import { loadClaims, programIds } from './load.ts'

const leastPrograms = 2
const leastClaims = 5

/** Each fault with its file, its line and its remedy. */
export function lessonFaults(lesson: LessonFile, root: string = contentFolder()): string[] {
  const text = readFileSync(join(root, 'lessons', basename(lesson.file)), 'utf8')
  const lines = text.split('\n')
  const told: Problem[] = headProblems(lesson.file, text)
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
      const remedy = `${meant} Or write content/${at.replace('ID', id)}.`.trimStart()
      tell(line + 1 || null, `there is no ${what} "${id}"`, remedy)
    }
  }
  if (lesson.sections.slice(-2).join() !== 'Summary,Further reading') {
    const fault = 'does not end with the sections “Summary” and “Further reading”'
    tell(lines.length, fault, 'Let the last two headings be `## Summary` and `## Further reading`.')
  }
  if (lesson.programs.length < leastPrograms) {
    const fault = `runs fewer than ${leastPrograms} programs (${lesson.programs.length})`
    tell(null, fault, 'Put in another one: <Program id="…" title="…" />.')
  }
  const there = lesson.exercises.filter((id) => exercises.includes(id))
  const toBreak = there.filter(
    (id) => loadExercise(id, join(root, 'exercises')).breakIt !== undefined,
  )
  if (there.length === toBreak.length) {
    tell(null, 'has nothing to write', 'Put in an exercise to write: <Exercise id="…" />.')
  }
  if (lesson.quizzes.length + toBreak.length === 0) {
    tell(null, 'has nothing to predict or to break', 'Put in a quiz, or an exercise to break.')
  }
  return [...told.map(describe), ...claimFaults(lesson, root)]
}

function claimFaults(lesson: LessonFile, root: string): string[] {
  const place = { file: `content/claims/${lesson.slug}.yaml`, key: '', line: null }
  if (!existsSync(join(root, 'claims', `${lesson.slug}.yaml`))) {
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
