/** Where a panel's replays are made: runs a schedule again, line by line, and keeps what came. Reactive. */
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Replay, ReplaySubject } from './replay.svelte.ts'

export interface DeskOptions {
  filename: string
  open(): Promise<Sandbox>
  say(words: string): void
}

/** A schedule that takes longer, one without an end above all, is shown as far as it has come. */
const PATIENCE = 4000 // milliseconds

let runs = 1_000_000 // apart from those of sessions

export class ReplayDesk {
  current = $state.raw<Replay | null>(null)
  trouble = $state('')
  private readonly options: DeskOptions
  private work: Promise<void> = Promise.resolve()

  constructor(options: DeskOptions) {
    this.options = options
  }

  /** Resolves when no replay is being made: there is one Python for all. */
  get idle(): Promise<void> {
    return this.work
  }

  /** Replays a schedule and shows it. */
  async show(subject: ReplaySubject): Promise<void> {
    this.close()
    await (this.work = this.make(subject))
  }

  close(): void {
    this.current?.pause()
    this.current = null
    this.trouble = ''
  }

  private async make(subject: ReplaySubject): Promise<void> {
    const { filename, open, say } = this.options
    const { schedule, varied } = subject
    const program = varied?.program ?? subject.program
    const run = ++runs
    let limit: ReturnType<typeof setTimeout> | undefined
    try {
      const [sandbox, { Replay }] = await Promise.all([open(), import('./replay.svelte.ts')])
      const replay = new Replay(subject)
      // The patience is with the program: Python's own start, where this comes first, takes its time.
      await booted(sandbox)
      limit = setTimeout(() => void sandbox.stop(), PATIENCE)
      const request = { run, program, filename, schedule, lines: true, values: true }
      const result = await sandbox.run(request, (batch) => {
        if (batch.run === run) batch.events.forEach((event) => replay.hear(event))
      })
      replay.end(result.diverged)
      if (replay.timeline.timeline === null) throw new Error(result.detail)
      this.current = replay
      say('A replay is below.')
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      this.trouble = `The schedule could not be replayed. ${why}`.trim()
    } finally {
      clearTimeout(limit)
    }
  }
}

/** Resolves when the sandbox is there, or will not be. */
async function booted(sandbox: Sandbox): Promise<void> {
  let leave = (): void => {}
  await new Promise<void>((resolve) => {
    leave = sandbox.subscribe(({ state }) => {
      if (state !== 'booting') resolve()
    })
  })
  leave()
}
