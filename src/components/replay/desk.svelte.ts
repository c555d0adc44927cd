/** Where a panel's replays are made: runs a schedule again, line by line, and keeps what came. Reactive. */
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { Latest } from './latest.ts'
import type { Replay, ReplaySubject } from './replay.svelte.ts'
import { watchSilence } from './silence.ts'

export interface DeskOptions {
  filename: string
  open(): Promise<Sandbox>
  say(words: string): void
}

let runs = 1_000_000 // apart from those of sessions

export class ReplayDesk {
  current = $state.raw<Replay | null>(null)
  trouble = $state('')
  private readonly options: DeskOptions
  private readonly latest = new Latest()

  constructor(options: DeskOptions) {
    this.options = options
  }

  /** Resolves when no replay is being made: there is one Python for all. */
  get idle(): Promise<void> {
    return this.latest.idle
  }

  /** Replays a schedule and shows it, after one that is being made: a second click is no reason for an error. */
  async show(subject: ReplaySubject): Promise<void> {
    this.close()
    await this.latest.do((isWanted) => this.make(subject, isWanted))
  }

  close(): void {
    this.current?.pause()
    this.current = null
    this.trouble = ''
    this.latest.drop()
  }

  private async make(subject: ReplaySubject, isWanted: () => boolean): Promise<void> {
    const { filename, open, say } = this.options
    const { schedule, varied } = subject
    const program = varied?.program ?? subject.program
    const run = ++runs
    try {
      const [sandbox, { Replay }] = await Promise.all([open(), import('./replay.svelte.ts')])
      const replay = new Replay(subject)
      const silence = watchSilence(sandbox)
      const request = { run, program, filename, schedule, lines: true, values: true }
      const result = await sandbox
        .run(request, (batch) => {
          if (batch.run !== run) return
          silence.broken()
          batch.events.forEach((event) => replay.hear(event))
        })
        .finally(silence.end)
      replay.end(result.diverged)
      if (replay.timeline.timeline === null) throw new Error(result.detail)
      if (!isWanted()) return
      this.current = replay
      say('A replay is below.')
    } catch (error) {
      if (!isWanted()) return
      const why = error instanceof Error ? error.message : ''
      this.trouble = `The schedule could not be replayed. ${why}`.trim()
    }
  }
}
