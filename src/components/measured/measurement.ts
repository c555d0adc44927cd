/** What was measured with some number of processes, and what it says. */

/** One run; times in seconds. */
export interface Measurement {
  /** 1: the program's own, which has started no other. */
  processes: number
  /** Until all of them were there. */
  starting: number
  /** While chunks and results were on their way, and some waited for the slowest. */
  sending: number
  /** Of the slowest. */
  computing: number
}

/** How many processes are tried, in order: twice as many each time, as long as there are cores; two in any case. */
export function stepsFor(cores: number, most: number): number[] {
  return [1, 2, 4, 8].filter((processes) => processes <= Math.min(Math.max(2, cores), most))
}

/** What cores.py printed; null where that is something else. */
export function readMeasurement(processes: number, printed: string): Measurement | null {
  const found = /^starting ([\d.]+) s, sending ([\d.]+) s, computing ([\d.]+) s$/m.exec(printed)
  if (!found) return null
  const [starting, sending, computing] = found.slice(1).map(Number) as [number, number, number]
  return { processes, starting, sending, computing }
}

/** From the beginning to the end of the program's work. */
export const secondsOf = ({ starting, sending, computing }: Measurement): number =>
  starting + sending + computing

/** How many times as fast as the program alone. */
export const speedUp = (one: Measurement, alone: Measurement): number =>
  secondsOf(alone) / secondsOf(one)

/** Less than this is no difference that one run can show. */
const NOTICEABLE = 1.1

/** What the measurements say, of which the first is the program alone. */
export function summaryWords([alone, ...others]: readonly Measurement[]): string {
  if (alone === undefined || others.length === 0) return ''
  const best = others.reduce((a, b) => (secondsOf(b) < secondsOf(a) ? b : a))
  const times = speedUp(best, alone)
  if (times < NOTICEABLE) return 'No number of processes was clearly faster than one.'
  return `With ${best.processes} processes the program was ${times.toFixed(1)} times as fast as with one.`
}
