/**
 * What an embedded page says to the page around it. It is the same for everybody who embeds one, and holds nothing
 * but heights, titles, names of exercises and verdicts: no program and no name of a learner.
 *
 * A message of this version keeps its meaning. A later build may add kinds and fields: both are ignored by whoever
 * does not know them. A change of meaning would be another version.
 */

const sender = 'taking-turns'
const version = 1

export type Status = 'passed' | 'failed' | 'undecided'

export type Message =
  /** The page can be used. `page`: its path on its own site. */
  | { kind: 'ready'; page: string; title: string; passed: string[] }
  /** How high the page is, in CSS pixels. */
  | { kind: 'height'; height: number }
  /** A check has ended. */
  | { kind: 'checked'; exercise: string; status: Status }

/** A message as it is sent. */
export const packed = (message: Message) => ({ from: sender, version, ...message })

/** More than any page has; a frame cannot take over the page around it. */
const highest = 50_000
const longestText = 300

const isText = (value: unknown): value is string => typeof value === 'string'

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value)

/** Reads what came in. @returns null for anything that is no message of this version */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Record<string, unknown>
  if (message['from'] !== sender || message['version'] !== version) return null
  const { kind, page, title, passed, height, exercise, status } = message
  if (kind === 'ready' && isText(page) && isText(title) && Array.isArray(passed)) {
    const [path, name] = [page, title].map((text) => text.slice(0, longestText))
    return { kind, page: path!, title: name!, passed: passed.filter(isId) }
  }
  if (kind === 'height' && typeof height === 'number' && height > 0) {
    return { kind, height: Math.min(Math.ceil(height), highest) }
  }
  const isStatus = status === 'passed' || status === 'failed' || status === 'undecided'
  return kind === 'checked' && isId(exercise) && isStatus ? { kind, exercise, status } : null
}
