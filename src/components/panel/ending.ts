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

/** How many threads that failed are called by their names. */
const mostNamed = 3

/** "Thread-1 (work) and Thread-2 (work)", "12 threads" */
function whoFailed(failed: readonly string[]): string {
  if (failed.length > mostNamed) return `${failed.length} threads`
  return new Intl.ListFormat('en').format(failed)
}

/** What it is not: an end like any other, when a thread failed on the way. */
function despite(title: string, failed: readonly string[]): string {
  return failed.length === 0 ? title : `${title}, but ${whoFailed(failed)} failed`
}

function failures(failed: readonly string[]): string {
  if (failed.length === 0) return ''
  const [subject, object] = failed.length === 1 ? ['It', 'an exception'] : ['They', 'exceptions']
  return `${subject} ended with ${object}. `
}

/** Of a message that is longer the traceback has the rest. */
const longest = 200

/** The message first: it is what one looks for. */
function exception(message: string): Pick<Ending, 'title' | 'detail'> {
  const kind = 'Ended by an exception'
  const [line = ''] = message.split('\n', 1)
  if (line === '') return { title: kind, detail: '' }
  const title = line.length > longest ? `${line.slice(0, longest)}…` : line
  return { title, detail: `${kind}.` }
}

/** The end of a run, to be shown and announced. */
export function ending(result: RunResult, { realSeconds, failed, broken }: Circumstances): Ending {
  const told = figures(result, realSeconds)
  switch (result.status) {
    case 'finished':
      return {
        tone: failed.length > 0 ? 'bad' : 'good',
        title: despite('Finished', failed),
        detail: `${failures(failed)}${told}.`,
      }
    case 'exception':
      return { tone: 'bad', ...exception(result.detail) }
    case 'exit':
      return {
        tone: result.exitCode === 0 && failed.length === 0 ? 'calm' : 'bad',
        title: despite(`Exited with code ${result.exitCode}`, failed),
        detail: `${failures(failed)}${told}.`,
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
