/**
 * The page's sandbox for whoever drives a browser from outside: `turns review --browser` checks strangers' programs in
 * it (src/cli/wall/browser.ts). The page itself does not use this.
 */
import { checkKernel } from '../../components/panel/check-kernel.ts'
import { openSandbox } from '../../sandbox/sandbox.ts'

function openReviewKernel() {
  const sandbox = openSandbox({ base: import.meta.env.BASE_URL, alone: true })
  const choose: typeof sandbox.choose = async (request) => sandbox.choose(request)
  return { ...checkKernel(sandbox, () => {}), choose, stop: async () => sandbox.stop() }
}

Object.assign(globalThis, { openReviewKernel })
