/**
 * Due dates: a day, until its end, where the reader is (2026-12-24); or a moment, with the offset and the zone that it was
 * chosen in, as RFC 9557 writes it (2026-12-24T18:00:00+01:00[Europe/Berlin]).
 */
import { z } from 'zod'

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d\[[A-Za-z0-9_+/-]{1,60}\]$/

export const Due = z.union([
  z.iso.date(),
  z
    .string()
    .regex(moment)
    .refine((due) => !Number.isNaN(dueAt(due))),
])

/** When it is over, in milliseconds since 1970. */
export function dueAt(due: string): number {
  if (due.includes('T')) return Date.parse(due.split('[', 1)[0]!)
  const [year = 0, month = 1, date = 1] = due.split('-').map(Number)
  return new Date(year, month - 1, date + 1).getTime()
}

/** What a zone's clocks are ahead of UTC at a moment, such as +01:00. */
function offsetAt(time: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || '+00:00'
}

/**
 * A moment from what a teacher chose.
 *
 * @param day such as 2026-12-24
 * @param time such as 18:00
 * @param zone by its IANA name
 */
export function dueMoment(day: string, time: string, zone: string): string {
  const local = `${day}T${time}:00`
  // The zone's offset is needed to know the moment, and the moment to know the offset: the second look is right.
  const near = Date.parse(local + offsetAt(Date.parse(`${local}Z`), zone))
  return `${local}${offsetAt(near, zone)}[${zone}]`
}

/** The parts that it was chosen from; `time` and `zone` are empty for a day. */
export function dueParts(due: string): { day: string; time: string; zone: string } {
  const [day = '', rest = ''] = due.split('T')
  return { day, time: rest.slice(0, 5), zone: /\[(.*)\]/.exec(rest)?.[1] ?? '' }
}

const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * "Due on Thursday, 24 December 2026 (in 3 days)."
 *
 * @param here the reader's zone: a moment is written as their clock shows it, and as the teacher's does where that differs
 */
export function dueWords(due: string, now: number, here = hereZone()): string {
  const end = dueAt(due)
  const { time, zone } = dueParts(due)
  const isMoment = time !== ''
  const day = new Date(end - 1).toLocaleDateString('en-GB', {
    dateStyle: 'full',
    ...(isMoment ? { timeZone: here } : {}),
  })
  const clock = new Date(end).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: here })
  const theirs = clock === time ? '' : ` (${time} in ${zone.replaceAll('_', ' ')})`
  const when = isMoment ? `${day}, at ${clock}${theirs}` : day
  const left = Math.floor((end - now) / 86_400_000)
  if (end <= now) {
    return `Due on ${when}. ${isMoment ? 'That time' : 'That day'} is over; you can hand in all the same.`
  }
  if (isMoment) return `Due on ${when}.`
  return `Due on ${when}${left === 0 ? ', today' : left === 1 ? ', tomorrow' : ` (in ${left} days)`}.`
}

/**
 * Whether a hand-in was made after its due date: by the learner's own clock, which is whatever they set it to, and for a
 * day by the end of the day here.
 */
export const isLate = ({
  made,
  assignment: { due },
}: {
  made: number
  assignment: { due: string | null }
}): boolean => due !== null && made >= dueAt(due)
