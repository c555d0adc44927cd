/**
 * What is found out once, before the first browser test: which Chromium there is, and how slow the machine is.
 * The tests' processes inherit it. Whoever only reads the configuration, as linters do, sets nothing in motion.
 */
import { settlePace } from '../.ci/pace.ts'
import { chromiumPath } from './browser.ts'

export default async function prepare(): Promise<void> {
  process.env['CHROMIUM_PATH'] = chromiumPath()
  await settlePace()
}
