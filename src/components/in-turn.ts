/**
 * What is long is laid out in turn: at first what is in view, then the rest piece by piece, so that no page is busy with
 * it for long; and in the end all of it, because a screen reader does not hear what has not been laid out (seen in the
 * accessibility trees of Chromium 156 and Firefox 153).
 *
 * What is marked as not laid out yet has `content-visibility: auto`: styles/in-turn.css.
 */

const waiting = new Set<HTMLElement>()
/** Pixels: how wide a piece was when it was laid out. */
const widths = new WeakMap<Element, number>()
let observer: ResizeObserver | undefined
let isOnItsWay = false

function take(): void {
  const [element] = waiting
  if (element) {
    waiting.delete(element)
    delete element.dataset['unlaid']
    // Asking for its size lays it out now, instead of several at once with the next frame.
    element.getBoundingClientRect()
  }
  if (waiting.size > 0) setTimeout(take)
  else isOnItsWay = false
}

/** Has what is marked as not laid out (`data-unlaid`) laid out, in this order, from the next frame on. */
export function layOut(elements: Iterable<HTMLElement>): void {
  for (const element of elements) waiting.add(element)
  if (isOnItsWay || waiting.size === 0) return
  isOnItsWay = true
  requestAnimationFrame(() => setTimeout(take))
}

function putOff(element: HTMLElement): void {
  element.dataset['unlaid'] = ''
  layOut([element])
}

/** When their width changes, all pieces have to be laid out anew: again in turn. What is hidden waits, at a width of 0. */
function resized(entries: ResizeObserverEntry[]): void {
  for (const { target, contentRect } of entries) {
    const element = target as HTMLElement
    const { width } = contentRect
    const isOther = width !== (widths.get(element) ?? width)
    widths.set(element, width)
    if (isOther) putOff(element)
    if (width === 0) waiting.delete(element)
  }
}

/** An attachment, for a piece of something long: it is laid out when it is in view, or when its turn has come. */
export function inTurn(element: HTMLElement): () => void {
  putOff(element)
  observer ??= new ResizeObserver(resized)
  observer.observe(element)
  return () => {
    observer?.unobserve(element)
    waiting.delete(element)
  }
}
