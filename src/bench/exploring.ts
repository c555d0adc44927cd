/**
 * How long one schedule of an exploration takes, with every schedule point live.
 *
 * The baseline is the same program run once more without an exploration: a schedule costs less, because
 * an interpreter that explores does not start again for each.
 */
import { compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { increments } from './programs.ts'

/** 1,500 schedules a second. */
const target = { value: 667 }

/** Four threads of ten increments, with a lock and without. */
export async function exploring(host: Host, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [kind, program] of Object.entries(increments)) {
    const plain = async () => (await host.run(program)).milliseconds * 1000
    const pairs = await interleave(rounds, () => host.explore(program), plain)
    const what = `a schedule of four threads with ten ${kind} increments each`
    figures.push(compared({ where: host.where, what, unit: 'µs' }, 'one run of it', pairs, target))
  }
  return figures
}
