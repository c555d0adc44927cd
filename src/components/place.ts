/**
 * A place on a page whose address holds data in its fragment: `#a=…&to=exercise-x`. A link to the place alone would put
 * the data out of the address, and with it all that the page shows.
 */

const fieldsOf = (hash: string): URLSearchParams => new URLSearchParams(hash.replace(/^#/, ''))

/** The id of the element that a fragment leads to; null: it leads to none. */
export const placeIn = (hash: string): string | null => fieldsOf(hash).get('to')

/** Where a fragment leads to: an element, or a schedule of a program (scheduler-game/link.ts). */
const places = ['to', 'schedule', 'panel', 'program']

/** The data of a fragment, without the place and without `#`. */
export function withoutPlace(hash: string): string {
  const fields = fieldsOf(hash)
  for (const name of places) fields.delete(name)
  return fields.toString()
}

/** The address, on the same page, of the element with this id. */
export function withPlace(data: string, id: string): string {
  const fields = fieldsOf(data)
  fields.set('to', id)
  return `#${fields.toString()}`
}

/** Goes there as a browser does that follows a link to it: it is scrolled to, and the keyboard goes on from there. */
export function goTo(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView()
}
