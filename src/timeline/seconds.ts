/** Times of the program's clock in words. */

/** A time, as long as it must be and no longer. */
export function secondsWords(seconds: number): string {
  if (seconds === 0) return '0 s'
  if (seconds < 0.001) return `${Math.max(1, Math.round(seconds * 1e6))} µs`
  if (seconds < 1) return `${Number((seconds * 1000).toPrecision(3))} ms`
  return `${Number(seconds.toPrecision(3))} s`
}
