/** Checks several programs against one exercise: as many at a time as there are jobs, told in their order. */
import { basename } from 'node:path'
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram } from '../grader/check.ts'
import type { Verdict } from '../grader/verdict.ts'
import { oneLine } from '../protocol/plain.ts'
import { WalledKernel } from './wall/kernel.ts'

export interface Graded {
  file: string
  /** Null where the program ended or broke its interpreter; `trouble` says so. */
  verdict: Verdict | null
  trouble: string
}

/**
 * Grades programs, each in a process of its own in which no other has run.
 *
 * @param programs file names and texts
 * @param tell takes each result as soon as those before it have been told
 * @param signal ends it early; what was not graded by then is not told
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
    try {
      const options = { filename: basename(file), signal }
      return { file, verdict: await checkProgram(kernel, exercise, text, options), trouble: '' }
    } catch (error) {
      return {
        file,
        verdict: null,
        trouble: error instanceof Error ? error.message : String(error),
      }
    }
  }
  const kernels = Array.from({ length: Math.min(jobs, programs.length) }, () => new WalledKernel())
  await Promise.all(kernels.map(work))
}

const words = { passed: 'passed', failed: 'not passed', undecided: 'not decided' }

/** One line, whatever a program says: the file, what became of it, and of what did not pass the first thing to know. */
export function gradedLine({ file: path, verdict, trouble }: Graded): string {
  const file = oneLine(path, 1000)
  if (verdict === null) return `${file}: not decided: ${oneLine(trouble, 1000)}\n`
  const { status, findings, summary } = verdict
  const why = findings[0]?.message ?? summary.replace(/^Not \w+[:.] /, '')
  return `${file}: ${words[status]}${status === 'passed' ? '' : `: ${oneLine(why, 1000)}`}\n`
}
