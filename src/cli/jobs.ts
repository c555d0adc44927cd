/** `--jobs N`: how many interpreters work at once. */
import { mostJobs } from '../kernel/node-crew.ts'
import { UsageError } from './usage.ts'

/**
 * The number that `--jobs` names; without one as many as there are cores, four at most.
 *
 * @throws UsageError when it is no number from 1 to 64
 */
export function jobsOf(text: string | undefined): number {
  if (text === undefined) return mostJobs
  const jobs = Number(text)
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 64) return jobs
  throw new UsageError(`--jobs is a whole number from 1 to 64, not ${text}`)
}
