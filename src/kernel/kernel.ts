/** One kernel: takes requests one at a time, and says when its interpreter can no longer be used. */
import type { PyodideAPI } from 'pyodide'
import type { PyCallable, PyProxy } from 'pyodide/ffi'
import { ChildRequest, type ChildOptions } from '../protocol/child.ts'
import { ChooseRequest, ChooseResult, type ChooseOptions } from '../protocol/choose.ts'
import {
  ExamineRequest,
  ExamineResult,
  ExploreRequest,
  ExploreResult,
  type ExamineOptions,
  type ExploreOptions,
} from '../protocol/explore.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import { readRequest } from '../protocol/request.ts'
import { nothingExplored, withoutResult } from '../protocol/results.ts'
import { RunRequest, RunResult, type RunOptions } from '../protocol/run.ts'
import { notVisited, VisitRequest, type VisitOptions, type VisitResult } from '../protocol/visit.ts'
import { internalsOf } from './internals.ts'
import { preparing } from './preparing.ts'
import { PARENT } from './processes/relatives.ts'
import type { Switchboard } from './switchboard.ts'

/** The Python half, python/_turns/boot.py `Kernel`: JSON text in, JSON text out. */
export interface PythonKernel {
  addresses(): PyProxy
  run_carrier: PyProxy
  run: PyCallable
  explore: PyCallable
  examine: PyCallable
  choose: PyCallable
  assist: PyCallable
  child: PyCallable
  close: PyCallable
  set_speed(speed: number): void
}

export class Kernel implements KernelApi {
  private readonly python: PythonKernel
  private readonly switchboard: Switchboard
  readonly pyodide: PyodideAPI
  private busy = false
  private lost: string | null = null
  private abandon: ((error: unknown) => void) | null = null
  private used = false
  private preparing: Promise<unknown> | null = null

  constructor(python: PythonKernel, switchboard: Switchboard, pyodide: PyodideAPI) {
    this.python = python
    this.switchboard = switchboard
    this.pyodide = pyodide
  }

  async run(options: RunOptions): Promise<RunResult> {
    const request = readRequest(RunRequest, options)
    const wasLost = this.isLost
    try {
      return RunResult.parse(await this.call(this.python.run, request))
    } catch (error) {
      if (wasLost || !this.lost) throw error
      return withoutResult(request.run, { status: 'crashed', exitCode: 1, detail: this.lost })
    }
  }

  async explore(options: ExploreOptions): Promise<ExploreResult> {
    const request = readRequest(ExploreRequest, options)
    const wasLost = this.isLost
    this.switchboard.marks.clear()
    try {
      const result = ExploreResult.parse(await this.call(this.python.explore, request))
      return { ...result, marks: [...this.switchboard.marks.values()] }
    } catch (error) {
      if (wasLost || !this.lost) throw error
      return nothingExplored(request.granularity, { interrupted: this.lost })
    }
  }

  async examine(options: ExamineOptions): Promise<ExamineResult> {
    const request = readRequest(ExamineRequest, options)
    return ExamineResult.parse(await this.call(this.python.examine, request))
  }

  async choose(options: ChooseOptions): Promise<ChooseResult> {
    const request = readRequest(ChooseRequest, options)
    return ChooseResult.parse(await this.call(this.python.choose, request))
  }

  async join(port: MessagePort) {
    this.switchboard.mail.add(port)
  }

  async part() {
    this.switchboard.mail.clear()
  }

  async assist(port: MessagePort) {
    this.switchboard.mail.add(port)
    await this.call(this.python.assist, null)
  }

  async child(options: ChildOptions, port: MessagePort): Promise<RunResult> {
    const request = readRequest(ChildRequest, options)
    this.switchboard.relatives.meet(PARENT, port)
    return RunResult.parse(await this.call(this.python.child, request))
  }

  async adopt(pid: number, port: MessagePort) {
    this.switchboard.relatives.meet(pid, port)
  }

  async bereave(pid: number, exitCode: number | null) {
    this.switchboard.relatives.lose(pid, exitCode)
  }

  async prepare() {
    if (this.used) return
    // If something goes wrong, the next user of the interpreter learns of it: it is lost then.
    this.preparing = this.start(this.python.run, readRequest(RunRequest, preparing)).catch(() => {})
    await this.preparing
    this.preparing = null
  }

  /** Lets go of what V8 would keep for ever: suspended stacks. Nothing runs here after that. */
  async close() {
    if (this.lost || this.busy) return
    await this.call(this.python.close, null)
    this.lost = 'the interpreter was closed'
  }

  async stop() {
    await this.preparing
    if (this.busy) this.switchboard.stop()
  }

  async interrupt() {
    await this.preparing
    if (this.busy) this.switchboard.interrupt()
  }

  async input(text: string | null) {
    await this.preparing
    if (this.busy) this.switchboard.input(text === null ? null : `${text}\n`)
  }

  async visit(options: VisitOptions): Promise<VisitResult> {
    const { port, path } = readRequest(VisitRequest, options)
    await this.preparing
    if (!this.busy) return notVisited
    return this.switchboard.visits.begin(port, path)
  }

  async setSpeed(speed: number) {
    if (!(speed > 0)) throw new RangeError(`a clock's speed must be above 0, not ${speed}`)
    await this.preparing
    if (!this.busy) return
    this.switchboard.paceChanges()
    this.python.set_speed(speed)
    this.switchboard.wakeIdle()
  }

  async ping() {}

  /** True while it runs a program of its own, whose events nobody needs. */
  get isPreparing(): boolean {
    return this.preparing !== null
  }

  /** True when the interpreter can no longer run programs. */
  get isLost(): boolean {
    return this.lost !== null
  }

  /** Why it can no longer run programs. */
  get whyLost(): string | null {
    return this.lost
  }

  /** Bytes of the interpreter's memory; it grows, but never shrinks. */
  get memory(): number {
    return internalsOf(this.pyodide).memory.buffer.byteLength
  }

  /** Notes that the interpreter can no longer be used, and ends the run under way. */
  lose(error: unknown) {
    this.lost ??= `the interpreter was lost: ${firstLine(error)}`
    this.abandon?.(error)
  }

  /** Calls a function of the Python half on a stack of its own: JSON in, JSON out. */
  private async call(work: PyCallable, request: unknown): Promise<unknown> {
    await this.preparing
    return this.start(work, request)
  }

  private async start(work: PyCallable, request: unknown): Promise<unknown> {
    this.used = true
    if (this.lost) throw new Error(`${this.lost}; a new one is needed`)
    if (this.busy) throw new Error('a program is running: stop it before running another')
    this.busy = true
    this.switchboard.enterMain()
    try {
      const text = await Promise.race([
        work.callPromising(JSON.stringify(request)) as Promise<string>,
        new Promise<never>((_, reject) => (this.abandon = reject)),
      ])
      return JSON.parse(text)
    } catch (error) {
      this.lose(error)
      throw error
    } finally {
      this.busy = false
      this.switchboard.visits.end()
      this.abandon = null
    }
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.trim().split('\n').at(-1) ?? text
}
