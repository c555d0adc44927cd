/** The sentence of a verdict that lists where else the checks hold: on a slow machine, and with other data. */

const opening = 'The checks also hold '

/**
 * Adds a place to the list, or begins it.
 *
 * @param summary of a verdict of `passed`: whole sentences
 * @param place such as "with other data"
 */
export function also(summary: string, place: string): string {
  return summary.includes(opening)
    ? summary.replace(/\.$/, `, and ${place}.`)
    : `${summary} ${opening}${place}.`
}
