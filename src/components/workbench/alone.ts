/** A part of the page that covers everything else: what it covers can be neither focused nor read meanwhile. */

/**
 * Makes everything but `element`, and what holds it, inert.
 *
 * @returns undoes it
 */
export function alone(element: HTMLElement): () => void {
  const hidden: HTMLElement[] = []
  for (let one = element; one !== document.body && one.parentElement; one = one.parentElement) {
    for (const other of one.parentElement.children) {
      if (other !== one && other instanceof HTMLElement && !other.inert) {
        other.inert = true
        hidden.push(other)
      }
    }
  }
  return () => hidden.forEach((one) => (one.inert = false))
}
