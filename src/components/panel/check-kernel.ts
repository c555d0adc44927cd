/** The page's sandbox as a check or an exploration sees it. */
import type { CheckKernel } from '../../grader/check.ts'
import type { ExploreProgress } from '../../protocol/explore.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

/** @throws Error, from `explore`, where Python could not be started */
export function checkKernel(
  sandbox: Sandbox,
  onProgress: (progress: ExploreProgress) => void,
): CheckKernel {
  return {
    async explore(request) {
      const result = await sandbox.explore(request, onProgress)
      if (sandbox.state === 'broken') throw new Error(result.interrupted)
      return result
    },
    examine: async (request) => sandbox.examine(request),
  }
}
