/**
 * A schedule as a link: the fragment of the page's own address, so that nothing is sent anywhere.
 *
 *     #schedule=b1~3.2&panel=exercise-lose-an-update-panel&program=…
 *
 * `program` is there when it is not the one that the page shows: deflated, in base64url.
 */
import { longestProgram, pack, unpack } from '../links/pack.ts'
import { ScheduleText } from '../protocol/schedule.ts'

export interface SharedSchedule {
  schedule: string
  /** The id of the panel on its page. */
  panel: string
  /** The program, if it is not the panel's own; else null. */
  program: string | null
}

/** What was found in an address: a schedule, or why there is none; `panel` may be known in any case. */
export type Opened = SharedSchedule | { trouble: string; panel: string }

const again = 'Copy it again, from its first character to its last.'

/**
 * The fragment, without `#`.
 *
 * @param address the fragment of the page that it is for: an assignment in it goes along, because the page shows nothing
 *   without it
 */
export async function fragment(
  { schedule, panel, program }: SharedSchedule,
  address = '',
): Promise<string> {
  const assignment = new URLSearchParams(address.replace(/^#/, '')).get('a')
  const parts = assignment === null ? [] : [`a=${encodeURIComponent(assignment)}`]
  parts.push(`schedule=${encodeURIComponent(schedule)}`, `panel=${encodeURIComponent(panel)}`)
  if (program !== null) parts.push(`program=${await pack(program)}`)
  return parts.join('&')
}

/**
 * The fragment for a schedule that somebody handed in, which may be any text: null where it is none, so that no link is
 * made of what only looks like one.
 */
export async function handedInFragment(schedule: string, panel: string): Promise<string | null> {
  const read = ScheduleText.safeParse(schedule)
  return read.success ? fragment({ schedule: read.data, panel, program: null }) : null
}

/** What a fragment (with or without `#`) holds; null when it is not one of ours. */
export async function readFragment(hash: string): Promise<Opened | null> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  if (!fields.has('schedule')) return null
  const panel = fields.get('panel') ?? ''
  const schedule = ScheduleText.safeParse(fields.get('schedule'))
  if (!schedule.success || panel === '') {
    return { panel, trouble: `The schedule in this link cannot be read. ${again}` }
  }
  const packed = fields.get('program')
  if (packed === null) return { schedule: schedule.data, panel, program: null }
  try {
    return { schedule: schedule.data, panel, program: await unpack(packed, longestProgram) }
  } catch {
    return { panel, trouble: `The program in this link cannot be read. ${again}` }
  }
}
