/** Which lanes are drawn: those in view and a screen around them, so that hundreds cost as little as a dozen. */

/** Lanes from `first` up to, without, `end`. */
export interface Rows {
  first: number
  end: number
}

/**
 * What a box that is scrolled shows of `count` rows, each `tall` pixels high, and as much again above and below.
 *
 * @param top pixels that are scrolled past
 * @param height the box's, in pixels
 */
export function rowsInView(top: number, height: number, tall: number, count: number): Rows {
  return {
    first: Math.max(0, Math.floor((top - height) / tall)),
    end: Math.min(count, Math.ceil((top + 2 * height) / tall)),
  }
}
