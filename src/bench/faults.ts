/**
 * How soon the faults of the suite are found: schedules to the first failure, over 20 seeds, compared with the
 * published shares for SCTBench's CS programs (Zhao et al., ASPLOS 2025).
 */
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { hasFailed, type Strategy } from '../protocol/explore.ts'
import { isFromSctbench, loadSuite, publishedShares, type Pair } from '../suite/suite.ts'
import { median } from './figure.ts'

const strategies: Strategy[] = ['mix', 'surw', 'pos', 'pct', 'walk', 'lines']
const limits = [20, 100, 500]
const seeds = 20

/** The index of the first failing schedule; Infinity when 500 have none. */
async function firstFailure(kernel: NodeKernel, pair: Pair, strategy: Strategy, seed: number) {
  const { outcomes } = await kernel.explore({
    program: pair.faulty,
    strategy,
    seed,
    schedules: 500,
    seconds: 100,
    untilFailure: true,
    retry: false,
  })
  return Math.min(Infinity, ...outcomes.filter(hasFailed).map(({ first }) => first))
}

/** Per cent of the numbers that are at most `limit`. */
function share(firsts: number[], limit: number): string {
  const found = firsts.filter((first) => first <= limit).length
  return ((100 * found) / firsts.length).toFixed(0)
}

const cell = (value: string | number, width = 7) => String(value).padStart(width)
const shares = (firsts: number[]) => limits.map((limit) => cell(share(firsts, limit), 5)).join('')

/** Measures and prints; takes about ten minutes. */
export async function measureFaults(): Promise<void> {
  const kernel = await openNodeKernel()
  const all = new Map<Strategy, { pair: Pair; firsts: number[] }[]>()
  const pairs = loadSuite()
  for (const strategy of strategies) all.set(strategy, [])
  console.log(`Median schedules to the first failure over ${seeds} seeds (- : not within 500)\n`)
  console.log(`${'fault'.padEnd(26)}${strategies.map((name) => cell(name)).join('')}`)
  for (const pair of pairs) {
    let row = pair.name.padEnd(26)
    for (const strategy of strategies) {
      const firsts: number[] = []
      for (let seed = 1; seed <= seeds; seed++) {
        // One interpreter: one exploration after another.
        // oxlint-disable-next-line no-await-in-loop
        firsts.push(await firstFailure(kernel, pair, strategy, seed))
      }
      all.get(strategy)!.push({ pair, firsts })
      const middle = median(firsts)
      row += cell(Number.isFinite(middle) ? middle : '-')
    }
    console.log(row)
  }
  console.log(`\nPer cent found within ${limits.join(' / ')} schedules`)
  console.log(`${''.padEnd(20)}${'all faults'.padStart(15)}${'SCTBench CS'.padStart(17)}`)
  for (const [strategy, results] of all) {
    const everything = results.flatMap(({ firsts }) => firsts)
    const ported = results.flatMap(({ pair, firsts }) => (isFromSctbench(pair) ? firsts : []))
    console.log(`${strategy.padEnd(20)}${shares(everything)}  ${shares(ported)}`)
  }
  for (const [name, published] of Object.entries(publishedShares)) {
    const figures = published.map((figure) => cell(figure, 5)).join('')
    console.log(`${`published: ${name}`.padEnd(20)}${''.padEnd(15)}  ${figures}`)
  }
}
