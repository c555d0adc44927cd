/** Whether a course has the places that words of the site lead to: a course on another subject lacks some of them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder } from '../exercise/content-folder.ts'
import { loadLessons } from './load.ts'

/**
 * Whether an address of the site leads somewhere in this course.
 *
 * @param path from the site's root, such as `/lessons/deadlock/` or `/glossary/#lock`
 */
export function isInCourse(path: string, root: string = contentFolder()): boolean {
  const [, kind, slug = '', word = ''] =
    /^\/(lessons|glossary)\/([^/#]*)\/?(?:#(.*))?$/.exec(path) ?? []
  if (kind === 'lessons' && slug !== '') {
    return loadLessons(root).some((lesson) => lesson.slug === slug)
  }
  if (kind === 'glossary' && word !== '') return existsSync(join(root, 'glossary', `${word}.md`))
  return true
}
