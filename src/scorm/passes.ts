/**
 * What a learner has passed, as the learning platform keeps it (`cmi.suspend_data`): the ids, so that
 * a newer package with other exercises still understands it.
 *
 * `1 exercise-id exercise-id / quiz-id`
 */

/** What SCORM 1.2 grants: 4,096 characters. */
export const longestSuspendData = 4096

export interface Passes {
  exercises: Set<string>
  quizzes: Set<string>
}

/** @throws Error if it is longer than a platform must keep; the build of a package detects that. */
export function packPasses({ exercises, quizzes }: Passes): string {
  const text = ['1', ...[...exercises].toSorted(), '/', ...[...quizzes].toSorted()].join(' ')
  if (text.length <= longestSuspendData) return text
  throw new Error(
    `These passes take ${text.length} characters, and a learning platform keeps ` +
      `${longestSuspendData}: make a package of fewer lessons.`,
  )
}

/** Reads what a platform gives back; null if it has another format. */
export function unpackPasses(text: string): Passes | null {
  const [version, ...words] = text.split(' ')
  const slash = words.indexOf('/')
  if (version !== '1' || slash < 0) return null
  const isId = (word: string): boolean => /^[a-z0-9-]+$/.test(word)
  return {
    exercises: new Set(words.slice(0, slash).filter(isId)),
    quizzes: new Set(words.slice(slash + 1).filter(isId)),
  }
}
