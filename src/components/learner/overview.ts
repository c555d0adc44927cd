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
  seconds: number
  /** Where the learner was last; null: nothing was done yet. */
  last: { title: string; href: string } | null
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
    seconds: exercises.reduce((sum, { record }) => sum + (record?.seconds ?? 0), 0),
    last: lastPlace(outlines, records),
  }
}

/** Where the newest record leads: to its exercise, quiz or program, else to the top of its lesson. */
export function lastPlace(
  outlines: readonly Outline[],
  records: readonly LearnerRecord[],
): Overview['last'] {
  for (const { kind, id } of records.toSorted((a, b) => b.changed - a.changed)) {
    const lesson = outlines.find(
      (one) =>
        (kind === 'lesson' && one.slug === id) ||
        (kind === 'program' && one.programs.includes(id)) ||
        (kind === 'exercise' && one.exercises.some((task) => task.id === id)) ||
        (kind === 'quiz' && one.quizzes.some((task) => task.id === id)),
    )
    if (lesson === undefined) continue
    const place = kind === 'lesson' ? '' : `#${kind}-${id}`
    const title = `Lesson ${lesson.number}: ${lesson.title}`
    return { title, href: `${lesson.href}${place}` }
  }
  return null
}
