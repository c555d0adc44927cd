/** A program run by the command line's kernel, on the real clock, in a process that can be ended. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { deadlockReport } from '../deadlock-report.ts'
import type { News, Order } from './letters.ts'
import { MOST_OUTPUT, type RanHere } from './ran.ts'

/** Seconds beyond the limit for a program that cannot be stopped. */
const PATIENCE = 3

/**
 * Runs a program, with nothing to read.
 *
 * @param file its whole path
 * @param seconds after which it has no end
 */
export async function runHere(file: string, seconds: number): Promise<RanHere> {
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), { stdio: 'inherit' })
  const ran: RanHere = {
    stdout: '',
    stderr: '',
    status: null,
    seconds,
    deadlock: false,
    threads: 1,
  }
  let timer: NodeJS.Timeout | undefined
  child.on('message', (news: News) => {
    if ('begun' in news) {
      timer = setTimeout(() => child.kill('SIGKILL'), (seconds + PATIENCE) * 1000)
    } else if ('stream' in news) {
      ran[news.stream] += news.text
      if (ran[news.stream].length > MOST_OUTPUT) child.kill('SIGKILL')
    } else {
      const { result, threads } = news
      Object.assign(ran, { threads, seconds: result.seconds })
      ran.deadlock = result.status === 'deadlock'
      if (result.status !== 'stopped') ran.status = result.exitCode
      if (ran.deadlock) ran.stderr += deadlockReport(result.deadlock, file)
      if (result.status === 'crashed') ran.stderr += `turns: ${result.detail}\n`
    }
  })
  child.send({ file, seconds } satisfies Order)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
  return ran
}
