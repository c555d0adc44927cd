/** Reads the course's prose with retext: general faults of English by its plugins, this project's own by a table. */
import { retext } from 'retext'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import { proseFaults } from './prose-faults.ts'
import { paragraphs, type Paragraph } from './prose-texts.ts'

interface Node {
  type: string
  children?: Node[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

interface Message {
  reason: string
  place?: unknown
}

const reader = retext().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle)

/** The faults of a file, each with its place, its sentence and the remedy. */
export function proseFindings(file: string, text: string): string[] {
  return findingsIn(file, paragraphs(file, text))
}

/** The same for a file that has already been read. */
export function findingsIn(file: string, parts: readonly Paragraph[]): string[] {
  return parts.flatMap(({ line, text }) => {
    const say = (sentence: string, fault: string): string =>
      `${file}:${line}: “${sentence}” ${fault}`.replaceAll(/([A-Za-z]*)-code/g, '`$1…`')
    const tree = reader.parse(text)
    const sentences = sentencesIn(tree as Node, text)
    const own = sentences.flatMap((sentence) =>
      proseFaults.flatMap(({ pattern, instead }) => {
        const found = pattern.exec(sentence)?.[0]
        return found === undefined ? [] : [say(sentence, `Instead of “${found}” write ${instead}.`)]
      }),
    )
    const general = reader
      .processSync(text)
      .messages.map(({ reason }: Message) => say(text, reason))
    return [...own, ...general]
  })
}

function sentencesIn({ type, children = [], position }: Node, text: string): string[] {
  if (type !== 'SentenceNode') return children.flatMap((child) => sentencesIn(child, text))
  return [text.slice(position?.start.offset, position?.end.offset)]
}
