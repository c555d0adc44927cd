/** A stranger's program under one schedule, behind the same wall as `grade`: shows what it printed, once it has ended. */
import { hasFailed, type Outcome } from '../protocol/explore.ts'
import { deadlockReport } from './deadlock-report.ts'
import { programName } from './grade-many.ts'
import { stoppable } from './interrupt.ts'
import { complain, print } from './print.ts'
import { readProgram } from './usage.ts'
import { WalledKernel } from './wall/kernel.ts'

/**
 * @param change turns the program in the file into the one to run
 * @returns 0: it ended well; 1: it did not; 2: the schedule does not fit this program.
 * @throws UsageError for a file that cannot be read; Error when the program ends or breaks its process.
 */
export async function replayWalled(
  file: string,
  schedule: string,
  change: (program: string) => string,
): Promise<number> {
  const kernel = new WalledKernel({ more: 0 })
  const request = {
    program: change(readProgram(file)),
    filename: programName(file),
    schedule,
    minimise: false,
  }
  const { outcome, interrupted } = await stoppable(
    () => kernel.close(),
    kernel.examine(request),
  ).finally(() => kernel.close())
  if (interrupted !== '') {
    complain(`turns: ${interrupted}\n`)
    return 2
  }
  print(outcome.output.map(({ text }) => `${text}\n`).join(''))
  complain(outcome.errors.map(({ text }) => `${text}\n`).join('') + ending(outcome, file))
  return hasFailed(outcome) ? 1 : 0
}

function ending({ status, uncaught, deadlock, detail }: Outcome, file: string): string {
  const raised =
    uncaught === null
      ? ''
      : `${uncaught.name}, line ${uncaught.line ?? '?'}: ${uncaught.text || detail}\n${uncaught.marked}`
  if (status === 'deadlock') return raised + deadlockReport(deadlock, file)
  return status === 'limit' || status === 'cut' ? `${raised}turns: it did not end\n` : raised
}
