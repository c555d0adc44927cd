/**
 * How slow this machine is today: the unit of every time budget in the tests. A budget is there to end whatever
 * hangs. On a slow or busy machine it grows, so that nothing fails because the machine is slow.
 */
import { Worker } from 'node:worker_threads'

/** Milliseconds that two workers need for the work below on the machine for which the tests' budgets were written. */
const usual = 300

/** If a machine is slower than this, something is wrong with it, and CI's time would not be enough. */
const most = 8

/** The variable that passes the pace on to the processes in which the tests run: it is measured once. */
const variable = 'TURNS_TEST_PACE'

/** The interpreter is all integers and branches, so this is, too. */
const work = `(() => {
  let state = 1
  for (let round = 1; round <= 1e8; round++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
  }
  return state
})()`

/** @param milliseconds that the work took; the pace is from 1 (the usual machine, or a faster one) to 8 */
export function paceOf(milliseconds: number): number {
  return Math.min(most, Math.max(1, milliseconds / usual))
}

/** Measures, as the tests run: in two workers at once. */
export async function measuredPace(): Promise<number> {
  const begun = performance.now()
  const worker = () =>
    new Promise((resolve, reject) => {
      new Worker(work, { eval: true }).once('exit', resolve).once('error', reject)
    })
  await Promise.all([worker(), worker()])
  return paceOf(performance.now() - begun)
}

/** Makes sure that this process, and those that it starts, know the pace. For configurations. */
export async function settlePace(): Promise<void> {
  process.env[variable] ??= (await measuredPace()).toFixed(2)
}

/** Milliseconds to wait for something that takes up to so many seconds on the usual machine. */
export function patient(seconds: number): number {
  return Math.ceil(seconds * 1000 * pace())
}

/** The pace that was measured; 1 if none was. */
export function pace(): number {
  return Number(process.env[variable] ?? 1)
}
