/** Days and lengths of time as the learner's pages write them. */
import { unknownTime } from '../../learner/record.ts'

/** A day, such as "24 November 2026", where the reader is. `at`: milliseconds since 1970. */
export const day = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** When something was passed: "on 24 November 2026". `at`: milliseconds since 1970. */
export const passedWhen = (at: number): string =>
  at === unknownTime ? 'on another computer' : `on ${day(at)}`

/** A length of time in whole minutes or hours: "less than a minute", "12 minutes", "3 h 5 min". */
export function worked(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
