/**
 * How long a switch from one thread to another takes.
 *
 * A run records its first 50,000 events; both halves of its life are measured. While it records, a
 * learner also pays for the delivery of the trace: that is timed from outside, by how much longer a
 * longer run takes. Once the trace is full nothing is delivered, and the program times itself.
 */
import { alone, compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { nativeHandOver, nativePython } from './native.ts'
import { handingOver, yielding, type Switching } from './programs.ts'

/** At most this long, and at least four times faster than native; for the switch itself. */
const target = { value: 4, ratio: 0.25 }

interface Kind {
  what: string
  program: Switching
  /** This many rounds make fewer than 50,000 events. */
  few: number
  /** And this many make more. */
  filling: number
}

const kinds: Kind[] = [
  { what: 'yielding with time.sleep(0)', program: yielding, few: 20_000, filling: 26_000 },
  { what: 'handing a lock over', program: handingOver, few: 4000, filling: 6000 },
]

/** Microseconds of a switch that is recorded. */
async function recorded(host: Host, { program, few }: Kind): Promise<number> {
  const short = await host.run(program(0, few / 20))
  const long = await host.run(program(0, few))
  return ((long.milliseconds - short.milliseconds) * 1000) / (2 * (few - few / 20))
}

/** Microseconds of a switch when the trace is full. */
async function full(host: Host, { program, filling }: Kind): Promise<number> {
  const rounds = 40_000
  const { output } = await host.run(program(filling, rounds))
  return (Number(output) * 1e6) / (2 * rounds)
}

/** Both kinds of switch, with the trace recorded and with it full. */
export async function switches(host: Host, rounds: number): Promise<Figure[]> {
  const python = await nativePython()
  const figures: Figure[] = []
  for (const kind of kinds) {
    for (const [state, measure] of Object.entries({ recorded, 'trace full': full })) {
      const what = `switch: ${kind.what}, ${state}`
      const about = { where: host.where, what, unit: 'µs' } as const
      const reach = state === 'recorded' ? undefined : target
      const native = python === null ? async () => 0 : nativeHandOver
      const pairs = await interleave(rounds, () => measure(host, kind), native)
      if (python !== null) {
        figures.push(compared(about, `${python}, lock hand-over`, pairs, reach))
      } else {
        const samples = pairs.map((pair) => pair.ours)
        figures.push(alone(about, samples, reach && { value: reach.value }))
      }
    }
  }
  return figures
}
