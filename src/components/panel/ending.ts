/** How a run ended, in words. */
import type { RunResult } from '../../protocol/run.ts'

export interface Ending {
  /** Decides colour and sign; the words say the same. */
  tone: 'good' | 'bad' | 'calm'
  title: string
  /** A sentence or two; may be empty. */
  detail: string
}

/** What the panel knows besides the result. */
export interface Circumstances {
  /** Seconds of the learner's own time, where the program's clock had another pace; else null. */
  realSeconds: number | null
  /** The threads other than the main one that ended with an uncaught exception. */
  failed: readonly string[]
  /** Python could not be started at all. */
  broken: boolean
}

/** "0.2 s", "8.4 s", "2 min 5 s" */
export function duration(seconds: number): string {
  if (seconds < 0.095) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  return `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`
}

/** "8.4 s, 12 switches between threads" */
function figures({ seconds, switches }: RunResult, real: number | null): string {
  const time =
    real === null
      ? duration(seconds)
      : `${duration(seconds)} on the program’s clock, ${duration(real)} on yours`
  const turns = switches === 1 ? '1 switch' : `${switches.toLocaleString('en')} switches`
  return `${time}, ${turns} between threads`
}

function failures(failed: readonly string[]): string {
  if (failed.length === 0) return ''
  const who = failed.length === 1 ? failed[0] : `${failed.length} threads`
  return `${who} ended with an exception. `
}

/** The end of a run, to be shown and announced. */
export function ending(result: RunResult, { realSeconds, failed, broken }: Circumstances): Ending {
  const told = figures(result, realSeconds)
  switch (result.status) {
    case 'finished':
      return {
        tone: failed.length > 0 ? 'bad' : 'good',
        title: 'Finished',
        detail: `${failures(failed)}${told}.`,
      }
    case 'exception':
      return { tone: 'bad', title: 'Ended by an exception', detail: `${result.detail}` }
    case 'exit':
      return {
        tone: result.exitCode === 0 ? 'calm' : 'bad',
        title: `Exited with code ${result.exitCode}`,
        detail: `${told}.`,
      }
    case 'deadlock':
      return {
        tone: 'bad',
        title: 'Deadlock',
        detail: 'Every thread waits, and none can ever go on.',
      }
    case 'stopped':
      return { tone: 'calm', title: 'Stopped', detail: `${told}.` }
    case 'crashed':
      return broken
        ? { tone: 'bad', title: 'Python could not be started', detail: result.detail }
        : {
            tone: 'bad',
            title: 'The interpreter was lost',
            detail: `${result.detail} A new one is on its way: you can run again.`.trim(),
          }
  }
}
