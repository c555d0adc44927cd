/** Takes samples of two things in turn, so that both meet the same conditions on the machine. */
import type { Pair } from './figure.ts'

type Sample = () => Promise<number>

/**
 * `rounds` pairs of samples, after one that is thrown away; which side goes first alternates.
 *
 * @param warmUp false if the first time is what is measured
 */
export async function interleave(
  rounds: number,
  ours: Sample,
  baseline: Sample,
  warmUp = true,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    const pair = { ours: 0, baseline: 0 }
    if (round % 2 === 0) pair.ours = await ours()
    pair.baseline = await baseline()
    if (round % 2 !== 0) pair.ours = await ours()
    if (round >= 0) pairs.push(pair)
  }
  return pairs
}
