/** Quizzes from the disk, at build time and in tests. The only file here with `fs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meantOrAll } from '../exercise/nearest.ts'
import { contentFolder, inContent } from '../exercise/content-folder.ts'
import { parseQuiz, type ParsedQuiz } from './parse.ts'

function named(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return files.map((file) => file.slice(0, -ending.length)).toSorted()
}

/** The names of all quizzes, sorted; none if the folder does not exist. */
export function quizIds(root: string = contentFolder()): string[] {
  return named(join(root, 'quizzes'), '.yaml')
}

/**
 * One quiz with the author's key.
 *
 * @throws QuizError if it is faulty; Error naming the known ones if it does not exist
 */
export function loadQuiz(id: string, root: string = contentFolder()): ParsedQuiz {
  const ids = quizIds(root)
  if (!ids.includes(id)) {
    throw new Error(`There is no quiz "${id}". ${meantOrAll(id, ids)}`)
  }
  const folder = join(root, 'programs')
  const programs = named(folder, '.py').map(
    (name) => [name, readFileSync(join(folder, `${name}.py`), 'utf8')] as const,
  )
  const text = readFileSync(join(root, 'quizzes', `${id}.yaml`), 'utf8')
  return parseQuiz(id, text, new Map(programs), inContent(`quizzes/${id}.yaml`))
}
