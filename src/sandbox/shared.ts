/** The one sandbox of a page, shared by all its panels and opened when the first one asks. */
import { openSandbox, type Sandbox } from './sandbox.ts'

let sandbox: Sandbox | null = null

/**
 * The page's sandbox. The first call begins to load Python (13 MB), so call it when the learner is
 * about to run something.
 */
export function pageSandbox(): Sandbox {
  sandbox ??= openSandbox({ base: import.meta.env.BASE_URL })
  return sandbox
}
