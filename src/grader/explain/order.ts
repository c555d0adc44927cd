/** Lines of output in the wrong order: where the threads stood when the early one was printed. */
import type { Access, ExamineResult } from '../../protocol/explore.ts'
import { nameFirst } from '../words.ts'
import { at, story, who, type Story } from './story.ts'

/**
 * The calls of print() behind the lines of output, by their places in it. Only for threads that
 * print a line with each call; null for all others.
 */
export function printed({ outcome, accesses }: ExamineResult): (Access | null)[] {
  const calls = accesses.filter(({ variable }) => variable.startsWith('print('))
  const of = (thread: number): Access[] => calls.filter((call) => call.thread === thread)
  const lines = (thread: number) => outcome.output.filter((line) => line.thread === thread)
  const used = new Map<number, number>()
  return outcome.output.map(({ thread }) => {
    const index = used.get(thread) ?? 0
    used.set(thread, index + 1)
    const mine = of(thread)
    return mine.length === lines(thread).length ? (mine[index] ?? null) : null
  })
}

/**
 * @param places of the two lines in the output, from 0: of the one that is out of place, and of the
 *   one that it should have waited for, or come before
 */
export function order(
  examined: ExamineResult,
  places: readonly number[],
  program: string,
): Story | null {
  const calls = printed(examined)
  const [one, other] = places.map((place) => calls[place])
  if (!one || !other || one.thread === other.thread) return null
  const [early, late] = one.step < other.step ? [one, other] : [other, one]
  const [a, b] = [who(early), who(late)]
  const before = examined.accesses.findLast(
    (access) => access.thread === late.thread && access.step < early.step,
  )
  const stood =
    before === undefined ? '' : `, and had come only as far as ${at(before.line, program)}`
  return story(
    [
      `${nameFirst(a)} printed on ${at(early.line, program)} when ${b} had not yet come to ${at(late.line, program)}${stood}.`,
    ],
    [early, late],
  )
}
