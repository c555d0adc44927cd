/**
 * How long a switch from one thread to another takes.
 *
 * The time is what the host waits for, so it includes all that a learner pays: the trace of every
 * switch, its delivery, the schedule. A run keeps 50,000 events; both halves of its life are
 * measured: while the trace is recorded, and after it is full.
 */
import { alone, compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { nativeHandOver, nativePython } from './native.ts'
import { handingOver, yielding } from './programs.ts'

/** At most so long, and at least four times faster than native. */
const target = { value: 4, ratio: 0.25 }

interface Kind {
  what: string
  program(rounds: number): string
  /** Rounds of two short runs and two long ones: the cost is the difference, switch by switch. */
  recorded: [number, number]
  full: [number, number]
}

const kinds: Kind[] = [
  {
    what: 'yielding with time.sleep(0)',
    program: yielding,
    recorded: [1000, 21_000],
    full: [30_000, 80_000],
  },
  {
    what: 'handing a lock over',
    program: handingOver,
    recorded: [500, 4000],
    full: [10_000, 60_000],
  },
]

/** Both kinds of switch, with the trace recorded and with it full. */
export async function switches(host: Host, rounds: number): Promise<Figure[]> {
  const python = await nativePython()
  const figures: Figure[] = []
  for (const { what, program, recorded, full } of kinds) {
    const perSwitch = async ([few, many]: [number, number]) => {
      const short = await host.run(program(few))
      const long = await host.run(program(many))
      return ((long.milliseconds - short.milliseconds) * 1000) / (2 * (many - few))
    }
    const measure = async (state: string, range: [number, number]) => {
      const about = { where: host.where, what: `switch: ${what}, ${state}`, unit: 'µs' } as const
      const ours = () => perSwitch(range)
      if (python !== null) {
        const pairs = await interleave(rounds, ours, nativeHandOver)
        figures.push(compared(about, `${python}, lock hand-over`, pairs, target))
      } else {
        const pairs = await interleave(rounds, ours, async () => 0)
        const samples = pairs.map((pair) => pair.ours)
        figures.push(alone(about, samples, { value: target.value }))
      }
    }
    await measure('recorded', recorded)
    await measure('trace full', full)
  }
  return figures
}
