/** What is written, but has no place in the course; and programs that do not fit where they are shown. */
import { casesIds } from '../cases/load.ts'
import { inContent } from '../exercise/content-folder.ts'
import { exerciseIds } from '../exercise/load.ts'
import { describe } from '../exercise/problem.ts'
import { quizIds } from '../quiz/load.ts'
import { claimedSlugs, loadLessons, programIds } from './load.ts'

export interface Place {
  id: string
  /** What is wrong, with the remedy. */
  fault: string
}

/** Everything that is in no lesson, or in two where one is right. */
export function misplaced(): Place[] {
  const lessons = loadLessons()
  const wrong = (
    ids: readonly string[],
    used: readonly string[],
    [file, component]: [file: string, component: string],
    most = 1,
  ): Place[] =>
    ids.flatMap((id) => {
      const times = used.filter((one) => one === id).length
      if (times >= 1 && times <= most) return []
      const place = { file: inContent(file.replace('ID', id)), key: '', line: null }
      const fault = times === 0 ? 'is in no lesson' : `is in the lessons ${times} times`
      const remedy =
        times === 0 ? `Put <${component} id="${id}" /> into a lesson.` : 'Leave it in one of them.'
      return [{ id, fault: describe({ ...place, fault, remedy }) }]
    })
  const slugs = new Set(lessons.map(({ slug }) => slug))
  const strays = claimedSlugs().filter((slug) => !slugs.has(slug))
  return [
    ...wrong(
      exerciseIds(),
      lessons.flatMap((one) => one.exercises),
      ['exercises/ID', 'Exercise'],
    ),
    ...wrong(
      quizIds(),
      lessons.flatMap((one) => one.quizzes),
      ['quizzes/ID.yaml', 'Quiz'],
    ),
    ...wrong(
      casesIds(),
      lessons.flatMap((one) => one.cases),
      ['cases/ID.yaml', 'Cases'],
    ),
    ...wrong(
      programIds(),
      lessons.flatMap((one) => one.programs),
      ['programs/ID.py', 'Program'],
      Infinity,
    ),
    ...strays.map((id) => {
      const place = { file: inContent(`claims/${id}.yaml`), key: '', line: null }
      const remedy = 'Give the file the name of its lesson, without the number.'
      return { id, fault: describe({ ...place, fault: 'belongs to no lesson', remedy }) }
    }),
  ]
}

const longestLine = 90

/** Lines of a program that are too long for a phone, or indented with tabs. */
export function unfitLines(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const place = { file, key: '', line: index + 1 }
    const long = {
      fault: `is ${line.length} characters long`,
      remedy: `Break it: ${longestLine} fit a phone.`,
    }
    const tab = { fault: 'has a tab', remedy: 'Indent with spaces.' }
    return [
      ...(line.length > longestLine ? [describe({ ...place, ...long })] : []),
      ...(line.includes('\t') ? [describe({ ...place, ...tab })] : []),
    ]
  })
}
