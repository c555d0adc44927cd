/** A measured figure and the baseline that was measured beside it. */

/** What was measured together: our side and the baseline, one right after the other. */
export interface Pair {
  ours: number
  baseline: number
}

export interface Figure {
  where: 'Node' | 'Chromium'
  what: string
  unit: 'µs' | 'ms' | 'kB'
  /** The median of the samples. */
  value: number
  /** The fastest sample: what the machine can do when nothing else disturbs it. */
  best: number
  baseline: { what: string; value: number; best: number } | null
  /** How many times the baseline: the median over the pairs. Below 1 is better than the baseline. */
  ratio: number | null
  /** The target, in words; null if the figure is only for information. */
  target: string | null
  reached: boolean | null
  samples: number[]
  baselineSamples: number[]
}

export interface Target {
  /** The highest acceptable value, in the figure's unit. */
  value?: number
  /** The highest acceptable ratio. */
  ratio?: number
}

type Described = Pick<Figure, 'where' | 'what' | 'unit'>

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle]!
  return (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A figure beside the baseline `what`. */
export function compared(about: Described, what: string, pairs: Pair[], target?: Target): Figure {
  const ours = pairs.map((pair) => pair.ours)
  const theirs = pairs.map((pair) => pair.baseline)
  // Pair by pair, so that another program's burst of work affects both sides of a ratio.
  const ratio = median(pairs.map((pair) => pair.ours / pair.baseline))
  const baseline = { what, value: median(theirs), best: Math.min(...theirs) }
  const figure = { ...alone(about, ours), baseline, ratio, baselineSamples: theirs }
  return target === undefined ? figure : { ...figure, ...judge(figure, target) }
}

/** A figure without a baseline. */
export function alone(about: Described, samples: number[], target?: Target): Figure {
  const value = median(samples)
  const figure = {
    ...about,
    value,
    best: Math.min(...samples),
    baseline: null,
    ratio: null,
    target: null,
    reached: null,
    samples,
    baselineSamples: [],
  }
  return target === undefined ? figure : { ...figure, ...judge(figure, target) }
}

function judge({ value, ratio, unit }: Figure, target: Target) {
  const words: string[] = []
  let reached = true
  if (target.ratio !== undefined && ratio !== null) {
    words.push(`≤ ${target.ratio} ×`)
    reached &&= ratio <= target.ratio
  }
  if (target.value !== undefined) {
    words.push(`≤ ${target.value} ${unit}`)
    reached &&= value <= target.value
  }
  return { target: words.join(', '), reached }
}
