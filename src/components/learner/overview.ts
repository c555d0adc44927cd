/** How far a learner has come: what is kept, held against the course. Pure. */
import type { ExerciseRecord, LearnerRecord, QuizRecord } from '../../learner/record.ts'
import type { Outline, Task } from '../course.ts'

export interface ExerciseRow extends Task {
  record: ExerciseRecord | undefined
  state: 'passed' | 'started' | 'new'
}

export interface QuizRow extends Task {
  record: QuizRecord | undefined
}

export interface LessonRow extends Omit<Outline, 'exercises' | 'quizzes'> {
  isOpened: boolean
  exercises: ExerciseRow[]
  quizzes: QuizRow[]
}

export interface Overview {
  lessons: LessonRow[]
  passed: number
  exercises: number
  answered: number
  quizzes: number
  /** Everything was passed and answered. */
  isDone: boolean
  seconds: number
  /** Where to go on; null: nothing was done yet, or everything is. */
  next: Place | null
}

/** A place of the course. */
export interface Place {
  title: string
  href: string
}

/** @param records of anything, also of what is no longer in the course */
export function overview(
  outlines: readonly Outline[],
  records: readonly LearnerRecord[],
): Overview {
  const find = <K extends LearnerRecord['kind']>(kind: K, id: string) =>
    records.find((one): one is Extract<LearnerRecord, { kind: K }> => {
      return one.kind === kind && one.id === id
    })
  const lessons = outlines.map((outline): LessonRow => {
    const exercises = outline.exercises.map((task): ExerciseRow => {
      const record = find('exercise', task.id)
      const isStarted = record !== undefined && (record.draft !== null || record.checked !== null)
      return { ...task, record, state: record?.passed ? 'passed' : isStarted ? 'started' : 'new' }
    })
    const quizzes = outline.quizzes.map((task) => ({ ...task, record: find('quiz', task.id) }))
    return { ...outline, exercises, quizzes, isOpened: find('lesson', outline.slug) !== undefined }
  })
  const exercises = lessons.flatMap((one) => one.exercises)
  const quizzes = lessons.flatMap((one) => one.quizzes)
  return {
    lessons,
    passed: exercises.filter(({ state }) => state === 'passed').length,
    exercises: exercises.length,
    answered: quizzes.filter(({ record }) => record?.passed).length,
    quizzes: quizzes.length,
    isDone:
      exercises.every(({ state }) => state === 'passed') &&
      quizzes.every(({ record }) => record?.passed),
    seconds: exercises.reduce((sum, { record }) => sum + (record?.seconds ?? 0), 0),
    next: nextPlace(lessons, lastLesson(outlines, records)),
  }
}

/** The first thing that is not done, from the lesson on where the learner was last, then from the beginning. */
function nextPlace(lessons: readonly LessonRow[], last: string | null): Place | null {
  if (last === null) return null
  const at = lessons.findIndex(({ slug }) => slug === last)
  for (const lesson of [...lessons.slice(at), ...lessons.slice(0, at)]) {
    const task =
      lesson.exercises.find(({ state }) => state !== 'passed') ??
      lesson.quizzes.find(({ record }) => !record?.passed)
    const title = `Lesson ${lesson.number}: ${lesson.title}`
    if (!lesson.isOpened && !hasBegun(lesson)) return { title, href: lesson.href }
    if (task) return { title: `${title}, “${task.title}”`, href: task.href }
  }
  return null
}

/** Whoever follows a link to an exercise has not read the lesson, and has begun it. */
const hasBegun = ({ exercises, quizzes }: LessonRow): boolean =>
  exercises.some(({ state }) => state !== 'new') ||
  quizzes.some(({ record }) => record !== undefined)

/** The lesson that the newest record belongs to; null: none does. */
function lastLesson(
  outlines: readonly Outline[],
  records: readonly LearnerRecord[],
): string | null {
  for (const { kind, id } of records.toSorted((a, b) => b.changed - a.changed)) {
    const lesson = outlines.find(
      (one) =>
        (kind === 'lesson' && one.slug === id) ||
        (kind === 'program' && one.programs.includes(id)) ||
        (kind === 'exercise' && one.exercises.some((task) => task.id === id)) ||
        (kind === 'quiz' && one.quizzes.some((task) => task.id === id)),
    )
    if (lesson !== undefined) return lesson.slug
  }
  return null
}
