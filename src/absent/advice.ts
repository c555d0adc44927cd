/** What to say below a traceback whose cause is something that this Python does not have. */
import { absences, unknown, words, type Absence, type Place, type Where } from './table.ts'

export interface Advice {
  /** Two plain sentences, with `code` in them: that it is not available here, and what to use instead. */
  reason: string
  instead: string
  /** Where the course shows that. */
  link: Place
}

const longest = 60

/** What was found to be absent, and the name of the requested module. */
type Found = Absence & { name: string }

/**
 * @param stderr what a program wrote there: tracebacks, among other things
 * @param where the program ran
 * @returns advice about the last of these exceptions that is due to something absent; null if there is none
 */
export function adviceOn(stderr: string, where: Where = 'page'): Advice | null {
  for (const { text, last } of tracebacks(stderr).toReversed()) {
    const found = adviceOnOne(text, last)
    if (found !== null) return inWords(found, where)
  }
  return null
}

interface Traceback {
  text: string
  /** Its last line: the exception. */
  last: string
}

function tracebacks(stderr: string): Traceback[] {
  const [, ...blocks] = stderr.split(/^Traceback \(most recent call last\):\n/m)
  return blocks.flatMap((block) => {
    const last = /^[^\s].*$/m.exec(block)
    return last ? [{ text: block.slice(0, last.index), last: last[0] }] : []
  })
}

function adviceOnOne(text: string, last: string): Found | null {
  const name = /^(?:\w+): No module named '([^'\n]+)'/.exec(last)?.[1]
  if (name !== undefined) return last.includes('Did you mean') ? null : adviceOnModule(name)
  const found = absences.find(
    ({ says, within }) => says?.test(last) && (within?.test(`${text}${last}`) ?? true),
  )
  return found ? { ...found, name: '' } : null
}

/** @param name as Python reports it: for `a.b` it has found `a` */
function adviceOnModule(name: string): Found | null {
  const known = byModule.get(name) ?? byModule.get(name.split('.')[0]!)
  if (known) return { ...known, name }
  return name.includes('.') ? null : { ...unknown, name }
}

const byModule = new Map(
  absences.flatMap((absence) => (absence.modules?.split(' ') ?? []).map((name) => [name, absence])),
)

function inWords({ reason, instead, link, name }: Found, where: Where): Advice {
  const short = name.length > longest ? `${name.slice(0, longest)}…` : name
  const fill = (text: string) =>
    Object.entries({ ...words[where], name: short }).reduce(
      (filled, [word, meaning]) => filled.replace(`{${word}}`, () => meaning),
      text,
    )
  return { reason: fill(reason), instead: fill(instead), link }
}
