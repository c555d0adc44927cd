/** One kernel: takes requests one at a time, and says so when its interpreter is beyond use. */
import type { PyCallable, PyodideAPI, PyProxy } from 'pyodide'
import type { KernelApi } from '../protocol/kernel.ts'
import { RunRequest, RunResult, type RunOptions } from '../protocol/run.ts'
import type { Switchboard } from './switchboard.ts'

/** The Python half, python/_turns/boot.py `Kernel`: JSON text in, JSON text out. */
export interface PythonKernel {
  addresses(): PyProxy
  run_carrier: PyProxy
  run: PyCallable
  set_speed(speed: number): void
}

export class Kernel implements Omit<KernelApi, 'explore'> {
  private readonly python: PythonKernel
  private readonly switchboard: Switchboard
  readonly pyodide: PyodideAPI
  private busy = false
  private lost: string | null = null
  private abandon: ((result: string) => void) | null = null

  constructor(python: PythonKernel, switchboard: Switchboard, pyodide: PyodideAPI) {
    this.python = python
    this.switchboard = switchboard
    this.pyodide = pyodide
  }

  async run(options: RunOptions): Promise<RunResult> {
    const request = RunRequest.parse(options)
    this.enter()
    try {
      const text = await Promise.race([
        this.python.run.callPromising(JSON.stringify(request)) as Promise<string>,
        new Promise<string>((resolve) => (this.abandon = resolve)),
      ])
      return RunResult.parse(JSON.parse(text))
    } catch (error) {
      this.lose(error)
      return crashed(request.run, this.lost!)
    } finally {
      this.busy = false
      this.abandon = null
    }
  }

  async stop() {
    if (this.busy) this.switchboard.stop()
  }

  async input(text: string | null) {
    if (this.busy) this.switchboard.input(text === null ? null : `${text}\n`)
  }

  async setSpeed(speed: number) {
    if (!(speed > 0)) throw new RangeError(`a clock's speed must be above 0, not ${speed}`)
    if (!this.busy) return
    this.python.set_speed(speed)
    this.switchboard.wakeIdle()
  }

  async ping() {}

  /** True when the interpreter can no longer run programs. */
  get isLost(): boolean {
    return this.lost !== null
  }

  /** Notes that the interpreter is beyond use, and ends the run under way. */
  lose(error: unknown) {
    this.lost ??= `the interpreter was lost: ${firstLine(error)}`
    this.abandon?.(JSON.stringify(crashed(0, this.lost)))
  }

  private enter() {
    if (this.lost) throw new Error(`${this.lost}; a new one is needed`)
    if (this.busy) throw new Error('a program is running: stop it before running another')
    this.busy = true
  }
}

function crashed(run: number, detail: string): RunResult {
  const counts = { seconds: 0, switches: 0, outputDropped: 0, eventsDropped: 0 }
  return { run, status: 'crashed', exitCode: 1, detail, deadlock: [], ...counts }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.trim().split('\n').at(-1) ?? text
}
