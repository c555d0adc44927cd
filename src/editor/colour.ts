/** Computed CSS colours → the `#rrggbbaa` that Monaco's themes are written in. */

const byte = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')

/**
 * Reads a colour as `getComputedStyle` writes it: `rgb(…)`, `rgba(…)` or `color(srgb …)`.
 *
 * @returns `#rrggbb`, with two more digits if it is not opaque; null for any other notation
 */
export function hex(computed: string): string | null {
  const parts = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(computed.trim())
  if (parts === null) return null
  const numbers = (parts[2] ?? '').split(/[\s,/]+/).map(Number)
  if (numbers.some(Number.isNaN)) return null
  const scale = parts[1] === 'color' ? 255 : 1
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  const opaque = `#${byte(red * scale)}${byte(green * scale)}${byte(blue * scale)}`
  return alpha === 1 ? opaque : opaque + byte(alpha * 255)
}

/** True when text on this colour must be light: decides which of Monaco's base themes fits. */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  )
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
