/** What a teacher gives in: files and pasted text, from anybody. Each hand-in, or why there is none. */
import { assignmentKey } from './assignment.ts'
import { oneLine } from '../protocol/plain.ts'
import { pause } from './pause.ts'
import { longestHandIn, readHandIn, readHandInLink, type HandIn } from './hand-in.ts'

/** Whose file it is, by the platform. */
export interface Owner {
  name: string
  /** Empty where the platform gave none. */
  id: string
  /** Left out where the platform gave none. */
  email?: string
}

export interface Source {
  /** A file's name, or "link 3". */
  from: string
  text: string
  /** Why it was not read at all. */
  trouble?: string
  /** Which link of its file it is, counted from 0. */
  place?: number
  /** Whose it is by the platform that it came from. */
  owner?: Owner
}

/** Bytes; larger files are nobody's hand-in, and need not be read. */
export const largestFile = 4_000_000

/** A file, or a link to one, that leads nowhere or may not be read. */
export const unreadable = (from: string): Source => ({
  from,
  text: '',
  trouble: 'This cannot be read: it is not a file, or it is a link to nothing. Ask for it again.',
})

/** A file that is called a zip file. */
export const noZip = (from: string): Source => ({
  from,
  text: '',
  trouble: 'This is no zip file, though its name says so. Ask for it again.',
})

/** A file that was not read. */
export const tooLarge = (from: string): Source => ({
  from,
  text: '',
  trouble: 'This is too large for a hand-in.',
})

/** A row of the review: a hand-in, or a reason why there is none. */
export interface Row {
  from: string
  handIn: HandIn | null
  /** Empty where there is a hand-in. */
  trouble: string
  /** Tells the assignments apart; empty where there is no hand-in. */
  assignment: string
  /** Whose it is by the platform that it came from. */
  owner?: Owner
}

/** Rows are one for each learner; more are a mistake, or malice. */
const most = 1000
/** Links of one file that are read. */
export const mostLinks = most

/** The links of a pasted text, or of a text file: one a line, or anything between spaces. */
function linksOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function firstWords(text: string, count: number): string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/\S+/g)) {
    if (words.push(word) === count) break
  }
  return words
}

/**
 * A word without the brackets, quotes and stops around it. By character: a pattern for what is at the end begins anew at
 * each of a hundred thousand dots.
 */
function unwrapped(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && `<("'[`.includes(word[from]!)) from += 1
  while (to > from && `>)"'].,;`.includes(word[to - 1]!)) to -= 1
  return word.slice(from, to)
}

/** @param text pasted by the teacher: links, or the text of a hand-in's file */
export function pastedSources(text: string): Source[] {
  if (text.trimStart().startsWith('{')) return [{ from: 'pasted text', text }]
  const words = linksOf(text)
  // A message around the links, copied with them, is none. An address in it may be meant as one.
  const links = words.filter((word) => /[#&]h=|^https?:\/\//.test(word))
  return (links.length > 0 ? links : words).map((link, index) => ({
    from: `link ${index + 1}`,
    text: unwrapped(link),
  }))
}

/** @param name the file's; a text file of links gives a source for each */
export function fileSources(name: string, text: string): Source[] {
  // A pattern without repetition: the text is a stranger's, and may be made to be slow to search.
  const isData = text.trimStart().startsWith('{') || !/[#&]h=/.test(text)
  if (isData) return [{ from: name, text }]
  // A file is a stranger's, and may be made of millions of words.
  const links = firstWords(text, most + 1)
  const read = links
    .slice(0, most)
    .map((link, place) => ({ from: `${name}, link ${place + 1}`, text: link, place }))
  if (links.length === read.length) return read
  const trouble = `Only the first ${most} links of a file are read.`
  return [...read, { from: name, text: '', trouble, place: most }]
}

async function readSource({ from: name, text, trouble: known, owner }: Source): Promise<Row> {
  const from = oneLine(name)
  const whose = owner ? { owner } : {}
  try {
    if (known !== undefined) throw new Error(known)
    // Base64 has four letters for three bytes; a link is never longer than what it unpacks to, by much.
    if (text.length > 2 * longestHandIn) throw new Error(tooLarge(from).trouble)
    const isData = text.trimStart().startsWith('{') || !text.includes('#')
    const handIn = isData ? readHandIn(text) : await readHandInLink(text.trim())
    return {
      from,
      handIn,
      trouble: '',
      assignment: await assignmentKey(handIn.assignment),
      ...whose,
    }
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return { from, handIn: null, trouble, assignment: '', ...whose }
  }
}

/** Whose a hand-in is, and for which assignment. Two of one name whom the platform tells apart are two. */
export const personOf = ({ handIn, assignment, owner }: Row): string =>
  JSON.stringify([assignment, handIn?.name.toLocaleLowerCase(), owner?.name, owner?.id])

/**
 * Reads what was given in. Never throws: what cannot be read is a row with the reason. Of several
 * hand-ins of one learner for one assignment the newest counts, and the others say so. Of too many sources those are read that come first in their file.
 */
export async function readSources(sources: readonly Source[]): Promise<Row[]> {
  const rows: Row[] = []
  const rest = pause()
  for (const source of firstOfAll(sources)) {
    rows.push(await readSource(source))
    await rest()
  }
  if (sources.length > most) {
    const trouble = `Only the first ${most} are read. Review the others afterwards.`
    rows.push({ from: `${unread(sources)} more`, handIn: null, trouble, assignment: '' })
  }
  return newestOnly(rows)
}

/** How many of so many sources are not read; one row says so for all of them. */
export const unread = (sources: readonly Source[]): number => Math.max(0, sources.length - most)

/** As many as are read, in their order: of each file the first ones, so that no file full of links keeps out the others. */
function firstOfAll(sources: readonly Source[]): Source[] {
  const taken = sources.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).slice(0, most)
  const isTaken = new Set(taken)
  return sources.filter((source) => isTaken.has(source))
}

/** Milliseconds that a learner's clock may be ahead of the teacher's. */
const ahead = 86_400_000

/**
 * Leaves of each learner the newest hand-in; the others become rows that say why. One whose clock was more than a day
 * ahead of `now` does not take the place of any that was not: else whoever knows a name could put theirs before all
 * that is still to come.
 */
export function newestOnly(rows: readonly Row[], now = Date.now()): Row[] {
  const age = ({ made }: HandIn): number => (made > now + ahead ? -1 : made)
  const newest = new Map<string, Row>()
  for (const row of rows) {
    if (row.handIn === null) continue
    const other = newest.get(personOf(row))
    if (!other?.handIn || age(other.handIn) <= age(row.handIn)) newest.set(personOf(row), row)
  }
  return rows.map((row) => {
    const chosen = newest.get(personOf(row))
    if (row.handIn === null || chosen === undefined || chosen === row) return row
    const isThat = JSON.stringify(row.handIn) === JSON.stringify(chosen.handIn)
    if (isThat) {
      const trouble = `This is the hand-in of ${row.handIn.name} that is also in ${chosen.from}, which counts.`
      return { from: row.from, handIn: null, trouble, assignment: '' }
    }
    const trouble =
      age(row.handIn) < 0
        ? `This one says it was made in the future. Another from ${row.handIn.name} (${chosen.from}) counts.`
        : `${row.handIn.name} handed in a newer one (${chosen.from}), which counts.`
    return { from: row.from, handIn: null, trouble, assignment: '' }
  })
}
