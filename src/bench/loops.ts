/** A loop that only computes: the price of being able to interrupt it anywhere. */
import { compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { loop, loopInTwo } from './programs.ts'

const TIMES = 2_000_000

/** 2 million `counter += 1` in one thread and in two, compared with plain Pyodide, which has only one. */
export async function loops(host: Host, rounds: number): Promise<Figure[]> {
  const plain = async () => (await host.plain(loop(TIMES))) * 1000
  const inKernel = (program: string) => async () => Number((await host.run(program)).output) * 1000
  const measure = async (threads: string, program: string, target?: { ratio: number }) => {
    const about = { where: host.where, what: `loop of 2 million, ${threads}`, unit: 'ms' } as const
    const pairs = await interleave(rounds, inKernel(program), plain)
    return compared(about, 'plain Pyodide, one thread', pairs, target)
  }
  return [
    await measure('one thread', loop(TIMES), { ratio: 1.1 }),
    await measure('two threads', loopInTwo(TIMES)),
  ]
}
