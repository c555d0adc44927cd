/** How long something takes, as readers want to know it: roughly. */

/**
 * From an hour on to the nearest five minutes, from four hours on to the nearest half hour: nobody's
 * time is known better.
 *
 * @returns such as `25 min`, `1 h 40 min` or `9½ h`
 */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  if (minutes >= 240) return `${halfHours(minutes)} h`
  const rounded = Math.round(minutes / 5) * 5
  const rest = rounded % 60
  return `${Math.floor(rounded / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}

/** The same for running text, from an hour on to the nearest half hour: `9½ hours`. */
export function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  if (minutes < 75) return '1 hour'
  return `${halfHours(minutes)} hours`
}

function halfHours(minutes: number): string {
  const halves = Math.round(minutes / 30)
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}`
}
