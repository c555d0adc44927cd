/** One panel at work: the learner's program, what is done with it, and what came of it. Reactive. */
import type { Exercise } from '../../exercise/exercise.ts'
import type { CheckKernel } from '../../grader/check.ts'
import type { Verdict } from '../../grader/verdict.ts'
import type { ExploreProgress } from '../../protocol/explore.ts'
import type { RunResult } from '../../protocol/run.ts'
import type { Sandbox, SandboxStatus } from '../../sandbox/sandbox.ts'
import { TimelineState } from '../timeline/timeline.svelte.ts'
import { checkKernel } from './check-kernel.ts'
import { check } from './grading.ts'
import { failure } from './failure.ts'
import { Output } from './output.svelte.ts'
import { after, allows, cueOf, type Cue, type Phase } from './phase.ts'
import type { Explored } from './explored.ts'
import type { SessionOptions } from './session-options.ts'

/** What can be refused because another panel's program is running. */
type Asked = 'run' | 'check' | 'explore'

/** Tells the batches of one run on this page from those of another. */
let runs = 0

export class Session {
  text = $state('')
  phase = $state<Phase>('ready')
  /** Of the sandbox, once this panel has asked for it. */
  status = $state.raw<SandboxStatus | null>(null)
  progress = $state.raw<ExploreProgress | null>(null)
  /** The verdict of the check under way stands; what went wrong is being looked at closer. */
  isLookingCloser = $state(false)
  /** The last verdict, the program that it is about, and the schedule, where one was found by hand. */
  verdict = $state.raw<{ verdict: Verdict; program: string; schedule?: string } | null>(null)
  /** Everything that the last check or exploration found, and the program that did it. */
  explored = $state.raw<Explored | null>(null)
  /** The program of the last run; null: there was none. */
  ran = $state.raw<string | null>(null)
  /** What was asked for while another panel's program was running. */
  refused = $state<Asked | null>(null)
  /** The text before a Reset, or before the solution was put in its place. */
  replaced = $state<string | null>(null)
  speed = $state(1)
  /** Checks and edits count as having tried. */
  hasTried = $state(false)
  /** The newest announcement. */
  said = $state('')
  /** True once the program differs from the one that the verdict is about. */
  readonly isStale = $derived(this.verdict !== null && this.verdict.program !== this.text)
  /** True once the program differs from the one whose output and timeline are shown. */
  readonly isRunStale = $derived(this.ran !== null && this.ran !== this.text)
  readonly output: Output
  readonly timeline = new TimelineState()

  private readonly options: SessionOptions
  private sandbox: Sandbox | null = null
  /** The run or check under way. */
  private work: Promise<void> = Promise.resolve()
  /** Ends the check under way between two of its steps. */
  private stopped = new AbortController()

  constructor(options: SessionOptions) {
    this.options = options
    this.text = options.starter
    this.output = new Output((words) => this.say(words), options.filename)
  }

  allows(cue: Cue): boolean {
    return allows(this.phase, cue)
  }

  /** Announces words; the same words twice are two announcements. */
  say(words: string): void {
    this.said = this.said === words ? `${words}\u00A0` : words
  }

  /** Begins to load Python, so that it is there when Run is pressed. */
  warm(): void {
    void this.open().catch(() => {})
  }

  edited(text: string): void {
    if (text === this.text) return
    this.text = text
    this.hasTried = true
    this.replaced = null
  }

  /** Runs the program as it stands. Resolves when it has ended. */
  async run(): Promise<void> {
    if (this.begin('run')) this.work = this.runNow()
    await this.work
  }

  /** Explores the program under many schedules and grades it. */
  async check(): Promise<void> {
    const { exercise } = this.options
    if (exercise !== undefined && this.begin('check')) this.work = this.checkNow(exercise)
    await this.work
  }

  /** Explores the program under many schedules, only to see what can come of it. */
  async explore(): Promise<void> {
    if (this.begin('check')) this.work = this.exploreNow()
    await this.work
  }

  private async runNow(): Promise<void> {
    const run = ++runs
    this.output.clear()
    this.timeline.clear(this.text)
    this.ran = this.text
    if (this.speed !== 1) this.output.pace()
    this.say(`Running: ${this.options.title}.`)
    let result: RunResult
    try {
      const sandbox = await this.open()
      if (this.phase === 'stopping') return this.cue('end')
      const { filename, isVisitable: visits = false } = this.options
      const request = { run, program: this.text, filename, speed: this.speed, visits }
      result = await sandbox.run(request, (batch) => {
        if (batch.run !== run) return
        if (this.phase === 'starting') this.output.begin()
        this.cue('began')
        for (const event of batch.events) {
          this.output.hear(event)
          this.timeline.hear(event)
          this.cue(cueOf(event.kind))
        }
      })
    } catch (error) {
      if (this.isRefused(error, 'run')) return
      result = failure(run, error)
    }
    const broken = this.sandbox === null || this.sandbox.state === 'broken'
    this.cue('end')
    this.timeline.end(result.eventsDropped)
    this.output.end(result, result.status === 'crashed' && broken, this.ran ?? '')
  }

  private async checkNow(exercise: Exercise): Promise<void> {
    const { filename } = this.options
    const program = this.text
    this.hasTried = true
    this.verdict = null
    await this.look('check', exercise.schedules, async (kernel, signal) => {
      const verdict = await check(kernel, exercise, program, {
        filename,
        signal,
        onExplored: (explored) => this.show(explored),
        onCloserLook: () => (this.isLookingCloser = true),
      })
      this.verdict = { verdict, program }
    })
  }

  private async exploreNow(): Promise<void> {
    const { filename, exploration = {} } = this.options
    const program = this.text
    await this.look('explore', exploration.schedules ?? 200, async (kernel, signal) => {
      signal.throwIfAborted()
      const result = await kernel.explore({ retry: false, ...exploration, program, filename })
      this.show({ result, program })
      if (this.explored !== null || signal.aborted) return
      this.output.clear()
      this.output.end(failure(0, new Error(result.interrupted)), false)
    })
  }

  /** Many schedules, by a check or an exploration: its progress, and the ways in which it can end. */
  private async look(
    asked: 'check' | 'explore',
    of: number,
    work: (kernel: CheckKernel, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { signal } = (this.stopped = new AbortController())
    this.explored = null
    this.progress = { schedules: 0, of }
    this.say(`${asked === 'check' ? 'Checking' : 'Exploring'}: ${this.options.title}`)
    try {
      const sandbox = await this.open()
      const kernel = checkKernel(sandbox, (progress) => {
        if (!this.isLookingCloser) this.progress = progress
      })
      await work(kernel, signal)
    } catch (error) {
      if (signal.aborted || this.isRefused(error, asked)) return
      this.output.clear()
      this.output.end(failure(0, error), true)
    } finally {
      this.progress = null
      this.isLookingCloser = false
      this.cue('end')
    }
  }

  /** Keeps what was found for all to see; what was found until a stop is worth it, too. */
  private show(explored: Explored): void {
    if (explored.result.outcomes.length > 0) this.explored = explored
  }

  /** Takes up a verdict that was not reached by Check: a schedule was found by hand. */
  graded(verdict: Verdict, program: string, schedule: string): void {
    this.hasTried = true
    this.verdict = { verdict, program, schedule }
  }

  async stop(): Promise<void> {
    if (!this.allows('stop')) return
    this.cue('stop')
    this.stopped.abort()
    await this.sandbox?.stop()
    await this.work
  }

  /** Ctrl+C, as in a terminal: the program may catch it, and go on. */
  interrupt(): void {
    if (!this.allows('interrupt')) return
    this.say('Ctrl+C.')
    if (this.output.interrupted()) this.cue('answer')
    this.sandbox?.interrupt()
  }

  /** Stops the other panel's program and does what was asked for. */
  async insist(): Promise<void> {
    const asked = this.refused
    if (asked === null) return
    await this.sandbox?.stop()
    await this[asked]()
  }

  answer(text: string | null): void {
    this.output.echo(text)
    this.cue('answer')
    this.sandbox?.input(text)
  }

  setSpeed(speed: number): void {
    this.speed = speed
    if (this.phase === 'ready' || this.phase === 'checking') return
    this.output.pace()
    this.sandbox?.setSpeed(speed)
  }

  /** Puts another program in the place of the learner's, in a way that can be undone. */
  replace(text: string, words: string): void {
    this.replaced = this.text === text ? null : this.text
    this.text = text
    this.say(words)
  }

  /** Back to the start: the program as it was, and nothing run. */
  async reset(): Promise<void> {
    await this.stop()
    this.replace(this.options.starter, 'The program is as it was at the start.')
    this.verdict = this.explored = this.refused = null
    this.clear()
  }

  /** What an earlier run left behind goes: somebody begins the program again, by hand. */
  clear(): void {
    if (this.phase !== 'ready') return
    this.output.clear()
    this.timeline.clear()
    this.ran = null
  }

  undo(): void {
    if (this.replaced === null) return
    this.text = this.replaced
    this.replaced = null
    this.say('Your program is back.')
  }

  private begin(cue: 'run' | 'check'): boolean {
    if (!this.allows(cue)) return false
    this.refused = this.replaced = null
    this.cue(cue)
    return true
  }

  private cue(cue: Cue | null): void {
    if (cue !== null) this.phase = after(this.phase, cue)
  }

  /** The page's sandbox; from now on its status is known here. */
  async open(): Promise<Sandbox> {
    const sandbox = await this.options.open()
    if (this.sandbox === null) sandbox.subscribe((status) => (this.status = status))
    this.sandbox = sandbox
    return sandbox
  }

  private isRefused(error: unknown, asked: Asked): boolean {
    if (!(error instanceof Error) || error.name !== 'BusyError') return false
    this.refused = asked
    this.cue('end')
    this.say('Another program on this page is running.')
    return true
  }
}
