/** `--jobs N`: how many interpreters work at once. */
import { mostJobs } from '../kernel/node-crew.ts'
import { UsageError } from './usage.ts'

/**
 * The number given by `--jobs`; by default one for each core, up to four.
 *
 * @throws UsageError when it is not a number from 1 to 64
 */
export function jobsOf(text: string | undefined): number {
  if (text === undefined) return mostJobs
  const jobs = Number(text)
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 64) return jobs
  throw new UsageError(`--jobs must be a whole number from 1 to 64, not ${text}`)
}
