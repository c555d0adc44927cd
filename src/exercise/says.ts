/**
 * What tests each sentence of a goal: checks, or nothing, if it describes the starter or gives advice.
 *
 * Any program could ignore a sentence that no check tests.
 */
import { z } from 'zod'
import { oneOrMore } from './pieces.ts'

/** In place of checks: the sentence says what the starter does, or how one might go about it. */
export const unchecked = ['story', 'advice'] as const

/** A distinctive part of a sentence → the checks that hold it. */
export const Says = z.record(z.string().min(1), oneOrMore(z.string().min(1)))
export type Says = z.infer<typeof Says>

/**
 * The sentences of a text in Markdown. One ends with a full stop, question or exclamation mark before a space and a
 * capital letter, a number, code or a quotation, or with its paragraph; never within code.
 */
export function sentences(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => {
      const line = paragraph.trim().replaceAll(/\s*\n\s*/g, ' ')
      const masked = line.replaceAll(/`[^`]*`/g, (code) => '`'.padEnd(code.length, 'x'))
      const ends = [...masked.matchAll(/[.?!][)”"]?\s+(?=[\p{Lu}\d`“"(])/gu)]
      const cuts = [0, ...ends.map((end) => end.index + end[0].length), line.length]
      return cuts.slice(1).map((cut, index) => line.slice(cuts[index], cut).trim())
    })
    .filter((sentence) => sentence !== '')
}

export interface Said {
  sentence: string
  /** The names of checks, or the word in their place. */
  by: string[]
}

/** Each sentence of a goal with everything that `says` has for it. */
export function told(goal: string, says: Says): Said[] {
  return sentences(goal).map((sentence) => ({
    sentence,
    by: Object.entries(says).flatMap(([part, by]) => (sentence.includes(part) ? by : [])),
  }))
}

export interface Fault {
  /** The entry, or null if there is none. */
  part: string | null
  fault: string
  remedy: string
}

/** What is wrong with `says`, given the names of the checks. */
export function faultsIn(goal: string, says: Says, checks: readonly string[]): Fault[] {
  const all = told(goal, says)
  const known = new Set<string>([...checks, ...unchecked])
  const strays = Object.entries(says).flatMap(([part, by]): Fault[] => {
    const names = by.filter((name) => !known.has(name))
    const isThere = all.some(({ sentence }) => sentence.includes(part))
    return [
      ...(isThere
        ? []
        : [{ part, fault: 'is not in any sentence of the goal', remedy: 'Copy a part of one.' }]),
      ...names.map((name) => ({
        part,
        fault: `names no check: ${name}`,
        remedy: `Write ${[...known].join(', ')}.`,
      })),
    ]
  })
  const open = all.filter(({ by }) => by.length === 0)
  return [
    ...strays,
    ...open.map(({ sentence }) => ({
      part: null,
      fault: `says nothing of “${sentence}”`,
      remedy: 'Write which checks test it, or `story` or `advice`.',
    })),
  ]
}
