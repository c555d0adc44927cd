/** Colour arithmetic for the tests of the design tokens: contrast, colour blindness, distance. */

/** Red, green and blue, 0 to 1, in linear light. */
type Light = readonly [number, number, number]

export const visions = ['typical', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

/** Machado, Oliveira and Fernandes 2009, severity 1: what a dichromat sees, row by row. */
const simulation: Record<Vision, readonly [Light, Light, Light]> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const dot = (row: Light, c: Light): number => row[0] * c[0] + row[1] * c[1] + row[2] * c[2]
const clamp = (value: number): number => Math.min(1, Math.max(0, value))

function channel(hex: string, from: number): number {
  const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** `#rrggbb` in linear light. */
function light(hex: string): Light {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`${hex} is not written #rrggbb.`)
  return [channel(hex, 1), channel(hex, 3), channel(hex, 5)]
}

/** `share` of one colour over another, mixed as CSS mixes in srgb. */
export function mix(over: string, under: string, share: number): string {
  const part = (from: number): string => {
    const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16))
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], light(hex))) as [number, number]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** OKLab: equal distances look equally different. */
function oklab(c: Light): Light {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], c))
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], c))
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], c))
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ]
}

/** How different two colours look to an eye of that kind, in OKLab; black and white are 1 apart. */
export function distance(a: string, b: string, vision: Vision): number {
  const [x, y] = [a, b].map((hex) => {
    const [r, g, blue] = simulation[vision].map((row) => clamp(dot(row, light(hex))))
    return oklab([r ?? 0, g ?? 0, blue ?? 0])
  }) as [Light, Light]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}
