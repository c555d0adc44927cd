/** A lesson as its author wrote it: what it embeds, what it links to, and which sections it has. */
import { inContent } from '../exercise/content-folder.ts'

export interface LessonFile {
  /** `content/lessons/11-creating-a-thread.mdx`, for messages. */
  file: string
  slug: string
  title: string
  /** The ids of what it embeds, in order. */
  programs: string[]
  exercises: string[]
  quizzes: string[]
  cases: string[]
  /** The addresses that it links to. */
  links: string[]
  /** The texts of its headings of the second level. */
  sections: string[]
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/**
 * @param name the file's name without `.mdx`
 * @param text the file's text
 */
export function parseLesson(name: string, text: string): LessonFile {
  const embedded = (component: string): string[] =>
    all(text, new RegExp(String.raw`<${component}\s+id="([^"]*)"`, 'g'))
  return {
    file: inContent(`lessons/${name}.mdx`),
    slug: name.replace(/^\d\d-/, ''),
    title: /^title: *(['"]?)(.+?)\1$/m.exec(text)?.[2] ?? name,
    programs: embedded('Program'),
    exercises: embedded('Exercise'),
    quizzes: embedded('Quiz'),
    cases: embedded('Cases'),
    // A link's text may contain brackets, in code: only the part after them is looked at.
    links: all(text, /\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g),
    sections: all(text, /^## +(.+)$/gm),
  }
}
