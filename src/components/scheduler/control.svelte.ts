/** The learner as the scheduler of one program: the game so far, and what can come next. Reactive. */
import type { ChooseOptions, ChooseResult, Onward } from '../../protocol/choose.ts'
import { granularityOf, type Granularity } from '../../protocol/schedule.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import {
  choices,
  empty,
  given,
  isOwn,
  moved,
  redo,
  redoAll,
  undo,
} from '../../scheduler-game/game.ts'
import type { Game, Move } from '../../scheduler-game/game.ts'
import { announcement } from '../../scheduler-game/words.ts'

export interface ControlOptions {
  program: string
  filename: string
  /** Expressions to show, besides the program's variables. */
  watch: string[]
  open(): Promise<Sandbox>
  say(words: string): void
  /** The program has ended, by the learner's own choices alone. */
  onend(now: ChooseResult): void
}

export class Control {
  /** Null until the program has run up to its first choice. */
  now = $state.raw<ChooseResult | null>(null)
  game = $state.raw<Game>(empty)
  granularity = $state<Granularity>('bytecode')
  /** A request takes long enough to be told. */
  isSlow = $state(false)
  /** Why there is no answer; empty where there is one. */
  trouble = $state('')
  /** The program that is scheduled; the text in the editor may have changed since. */
  program = $state('')
  /** Of a schedule that came from a link or from the author: how many choices it has; else 0. */
  followed = $state(0)

  private readonly options: ControlOptions
  private sandbox: Sandbox | null = null
  /** Cancelled before there was a Python to stop. */
  private isCancelled = false
  private seed = 1
  private chance = 0
  /** One request after the other, in the order in which they were made. */
  private queue: Promise<void> = Promise.resolve()

  constructor(options: ControlOptions) {
    this.options = options
    this.program = options.program
  }

  /** Pauses at the first choice; of `schedule`, if it is given, with its choices ready to be followed. */
  async start(program: string, schedule?: string): Promise<void> {
    await this.inTurn(async () => {
      this.program = program
      this.followed = 0
      this.seed = 1
      let game = empty
      if (schedule !== undefined) {
        this.granularity = granularityOf(schedule)
        this.seed = Number.parseInt(schedule.slice(1).split('~')[0]!, 36)
        const whole = await this.ask({ schedule })
        if (whole === null) return
        game = given(whole.made.map(({ thread }) => thread))
        this.followed = whole.made.length
      }
      await this.show(game)
    })
  }

  /** Lets a thread go on, if it can. */
  async pick(thread: number, onward: Onward = 'pause'): Promise<void> {
    await this.inTurn(async () => {
      if (!this.now?.options.some((option) => option.thread === thread)) {
        const standing = this.now?.threads.find((one) => one.thread === thread)
        if (standing) this.options.say(`${standing.name} cannot go on now.`)
        return
      }
      await this.move([...choices(this.game), thread], onward, 'you')
    })
  }

  /** Lets the program go on to its end. */
  async finish(onward: 'usual' | 'random'): Promise<void> {
    await this.inTurn(async () => {
      if (this.now === null || this.now.outcome !== null) return
      this.chance += 1
      await this.move(choices(this.game), onward, onward === 'random' ? 'chance' : 'you')
    })
  }

  async undo(): Promise<void> {
    await this.inTurn(() => this.show(undo(this.game)))
  }

  async redo(): Promise<void> {
    await this.inTurn(() => this.show(redo(this.game)))
  }

  async redoAll(): Promise<void> {
    await this.inTurn(() => this.show(redoAll(this.game)))
  }

  /** Another granularity has other choices: it begins anew. */
  async switchTo(granularity: Granularity): Promise<void> {
    this.granularity = granularity
    await this.start(this.program)
  }

  /** Ends a request that takes too long. */
  async cancel(): Promise<void> {
    this.isCancelled = true
    await this.sandbox?.stop()
  }

  private async move(made: number[], onward: Onward, by: Move['by']): Promise<void> {
    const now = await this.ask({ choices: made, onward })
    if (now === null) return
    const all = now.made.map(({ thread }) => thread)
    this.take(moved(this.game, all, by), now)
  }

  private async show(game: Game): Promise<void> {
    const now = await this.ask({ choices: choices(game) })
    if (now !== null) this.take(game, now)
  }

  private take(game: Game, now: ChooseResult): void {
    this.game = game
    this.now = now
    this.options.say(announcement(now))
    if (now.outcome !== null && isOwn(game)) this.options.onend(now)
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work)
    await this.queue
  }

  /** Null, and `trouble`, where there is no answer. */
  private async ask(more: Omit<ChooseOptions, 'program'>): Promise<ChooseResult | null> {
    const slow = setTimeout(() => (this.isSlow = true), 400)
    const { filename, watch } = this.options
    const { program, granularity, seed, chance } = this
    this.trouble = ''
    this.isCancelled = false
    try {
      this.sandbox = await this.options.open()
      if (this.isCancelled) throw new Error('stopped')
      const subject = { program, filename, watch, granularity, seed, chance }
      const now = await this.sandbox.choose({ ...subject, ...more })
      if (now.interrupted === '') return now
      this.trouble = `This schedule does not belong to this program: ${now.interrupted}.`
    } catch (error) {
      this.trouble = reason(error)
    } finally {
      clearTimeout(slow)
      this.isSlow = false
    }
    this.options.say(this.trouble)
    return null
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'There was no answer.'
  if (error.name === 'BusyError') {
    return 'Another program on this page is running. Stop it, then choose again.'
  }
  return error.message === 'stopped' ? 'Stopped.' : error.message
}
