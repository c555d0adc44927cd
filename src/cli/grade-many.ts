/** Checks several programs against one exercise: as many at a time as there are jobs, reported in their order. */
import { basename } from 'node:path'
import { lookWords } from '../classroom/flags.ts'
import { checkWatched, type Watched } from '../classroom/watched.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { Verdict } from '../grader/verdict.ts'
import { oneLine } from '../protocol/plain.ts'
import { WalledKernel } from './wall/kernel.ts'

export interface Graded extends Watched {
  file: string
}

/**
 * Grades programs, each in a process of its own in which no other has run.
 *
 * @param programs file names and texts
 * @param tell gets each result as soon as those before it have been reported
 * @param signal ends it early; programs that were not graded by then are not reported
 */
export async function gradeMany(
  exercise: Exercise,
  programs: { file: string; text: string }[],
  jobs: number,
  tell: (graded: Graded) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = programs.entries()
  const graded: Graded[] = []
  let told = 0
  const work = async (kernel: WalledKernel) => {
    const end = () => kernel.close()
    signal.addEventListener('abort', end)
    for (const [index, { file, text }] of waiting) {
      if (signal.aborted) break
      const one = await check(kernel, file, text)
      if (signal.aborted) break
      graded[index] = one
      for (; graded[told] !== undefined; told++) tell(graded[told]!)
    }
    kernel.close()
  }
  const check = async (kernel: WalledKernel, file: string, text: string): Promise<Graded> => {
    const options = { filename: programName(file), signal }
    return { file, ...(await checkWatched(kernel, exercise, text, options)) }
  }
  const kernels = Array.from({ length: Math.min(jobs, programs.length) }, () => new WalledKernel())
  await Promise.all(kernels.map(work))
}

/** The name under which a program runs: a name such as `<frozen a>.py` would make it one of the library's. */
export const programName = (file: string): string => basename(file).replaceAll(/[^\w.-]/g, '_')

const words = { passed: 'passed', failed: 'not passed', undecided: 'not decided' }

/**
 * One line, whatever a program says: the file, its result, the first thing to know if it did not pass, and
 * what to look at by hand.
 */
export function gradedLine({ file: path, verdict, trouble, look }: Graded): string {
  const state = verdict?.status ?? 'undecided'
  const why = verdict === null ? trouble : firstToKnow(verdict)
  const said = state === 'passed' ? words.passed : `${words[state]}: ${oneLine(why, 1000)}`
  const hints = look.map((flag) => `; ${oneLine(lookWords(flag))}`)
  return `${oneLine(path, 1000)}: ${said}${hints.join('')}\n`
}

const firstToKnow = ({ findings, summary }: Verdict): string =>
  findings[0]?.message ?? summary.replace(/^Not \w+[:.] /, '')
