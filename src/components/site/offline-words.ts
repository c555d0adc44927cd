/** What is said of a site's use without a network. */
import type { Status } from '../../offline/messages.ts'

/** @param isSaving the browser asks for no more than what is wanted now */
export function statusWords({ kept, all, trouble }: Status, isSaving: boolean): string {
  if (kept === all) return 'Works without a network: all of the course is in this browser.'
  // Never 100 before all of it is there.
  const share = `${Math.floor((100 * kept) / all)} %`
  if (isSaving) {
    return `Your browser saves data, so only what you open is kept for use without a network: ${share} so far.`
  }
  if (trouble === 'network') {
    return `Only ${share} could be downloaded for use without a network. The rest will follow when there is a network again.`
  }
  if (trouble === 'room') {
    return 'This browser has no room to keep the course for use without a network.'
  }
  return `Downloading the course for use without a network: ${share}.`
}
