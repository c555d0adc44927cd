/** What the tests of signals and of alarms share: a handler that tells who ran it and when. */
import { expect } from 'vitest'
import { useLab, type Lab } from '../../../lab.ts'

/** The beginning of their programs. */
export const handled = `
import os, _thread, signal, threading, time
def handler(number, frame):
    print(signal.Signals(number).name, threading.current_thread().name, time.monotonic() - start)
for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM): signal.signal(number, handler)
start = time.monotonic()
def after(seconds, call):
    def work(): time.sleep(seconds); call()
    thread = threading.Thread(target=work); thread.start(); return thread
me = os.getpid()
`

/** One kernel for all tests of a file. */
export function useSignals(): { lab: Lab; linesOf(program: string): Promise<string[]> } {
  const lab = useLab()
  /** Runs a program that ends well, and returns its lines of output. */
  async function linesOf(program: string): Promise<string[]> {
    const { result, out, err } = await lab.run(program)
    expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
    return out.trimEnd().split('\n')
  }
  return { lab, linesOf }
}
