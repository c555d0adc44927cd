/** Words inside the drawing: what a thread waits for, how long it sleeps, what it printed. As far as there is room. */
import { positionOf, type Axis, type View } from '../../timeline/scale.ts'
import { secondsWords } from '../../timeline/seconds.ts'
import type { Lane, Mark, Span, Timeline } from '../../timeline/timeline.ts'
import { isCutOff } from '../../timeline/words.ts'
import { shortName } from '../panel/threads.ts'

export interface Label {
  /** Pixels from the left edge of the view. */
  x: number
  /** Pixels, with a little room at its end. */
  width: number
  text: string
  /** The label ends at `x`, instead of beginning there. */
  isBefore: boolean
}

/** Pixels that a letter of the drawing's font takes, and that are left free around a label. */
const LETTER = 9
const PADDING = 8

/** Fewer letters of something printed tell nothing. */
const FEWEST = 5

const widthOf = (text: string): number => text.length * LETTER + PADDING

const label = (x: number, text: string): Label => ({
  x,
  width: widthOf(text),
  text,
  isBefore: false,
})

/** The longest of some wordings for which there is room; undefined where even the last is too long. */
export function fitting(texts: readonly string[], room: number): string | undefined {
  return texts.find((words) => widthOf(words) <= room)
}

/** What is said within a span, the most telling wording first. */
function wordings(timeline: Timeline, lane: Lane, span: Span): string[] {
  if (span.state === 'sleeping') {
    // How long it would have slept is not known.
    if (isCutOff(lane, span)) return ['sleeps until it is cut off', 'sleeps']
    return [`sleeps ${secondsWords(span.end - span.start)}`, 'sleeps']
  }
  if (span.state !== 'blocked') return []
  const other = timeline.lanes.find(({ thread }) => thread === span.target)
  const who = other ? shortName(other.name) : null
  if (span.what === 'join' && who !== null) return [`waits for ${who} to end`, `waits for ${who}`]
  const lock = span.lock === null ? undefined : timeline.locks.get(span.lock)
  const what = lock?.name ?? (span.what === 'lock' ? 'a lock' : null)
  if (what === null) {
    return span.what === null || span.what === 'other' ? ['waits'] : [`waits: ${span.what}`]
  }
  return [`waits for ${what}`, 'waits']
}

/** The labels of a lane's waits and sleeps that are wide enough for one. */
export function spanLabels(
  timeline: Timeline,
  lane: Lane,
  view: View,
  width: number,
  axis: Axis,
): Label[] {
  const scale = width / (view.last - view.first)
  return lane.spans.flatMap((span) => {
    const [begin, end] = axis === 'events' ? [span.from, span.to] : [span.start, span.end]
    const left = Math.max(0, (begin - view.first) * scale)
    const right = Math.min(width, (end - view.first) * scale)
    if (right - left < widthOf('waits')) return []
    const text = fitting(wordings(timeline, lane, span), right - left)
    return text === undefined ? [] : [label(left + PADDING, text)]
  })
}

/** What was printed, beside its mark: to its right, or at the right edge to its left. */
export function outputLabels(
  timeline: Timeline,
  { marks }: Lane,
  view: View,
  width: number,
  axis: Axis,
): Label[] {
  const scale = width / (view.last - view.first)
  const xOf = ({ step }: Mark): number => (positionOf(timeline, step, axis) - view.first) * scale
  const seen = marks.filter((mark) => xOf(mark) >= 0 && xOf(mark) <= width)
  const labels: Label[] = []
  // A wall of marks has no room for words, and there may be thousands of them.
  if (seen.length * LETTER > width) return labels
  let free = 0
  for (const [index, mark] of seen.entries()) {
    const text = mark.text.trim().split('\n', 1)[0] ?? ''
    const x = xOf(mark)
    const next = seen[index + 1]
    const room = (next ? xOf(next) : width) - x - PADDING
    const after = cut(text, room)
    if (mark.kind === 'input' || text === '') continue
    if (after !== null) {
      labels.push(label(x + PADDING, after))
      free = x + PADDING + widthOf(after)
    } else if (next === undefined) {
      const before = cut(text, x - PADDING - free)
      if (before !== null) labels.push({ ...label(x - PADDING, before), isBefore: true })
    } else free = x + PADDING
  }
  return labels
}

/** A text, or as much of it as fits; null where that says nothing. */
function cut(text: string, room: number): string | null {
  if (widthOf(text) <= room) return text
  const letters = Math.floor((room - PADDING) / LETTER) - 1
  return letters >= FEWEST ? `${text.slice(0, letters).trimEnd()}…` : null
}
