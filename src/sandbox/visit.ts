/** A visit to a server of the program that a job runs; what comes back is data from a stranger. */
import { notVisited, VisitResult, type VisitOptions } from '../protocol/visit.ts'
import type { Job } from './job.ts'

/** Resolves with the server's answer; as not visited when the job ends first, or the answer makes no sense. */
export function visit(job: Job<unknown>, options: VisitOptions): Promise<VisitResult> {
  return new Promise((resolve) => {
    job.tell(async (api) => {
      const { success, data } = VisitResult.safeParse(await api.visit(options))
      resolve(success ? data : notVisited)
    })
    void job.result.then(() => resolve(notVisited))
  })
}
