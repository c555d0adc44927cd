/**
 * A kernel behind the wall, for strangers' programs.
 *
 * Each program gets a process of its own, and with it an interpreter and a JavaScript in which no other has run; the
 * next one is always being prepared. One that was only compiled has not run: its process serves the next, too. A program that keeps its process from answering, or ends it, costs one answer.
 */
import type { ReviewKernel } from '../../classroom/review.ts'
import { ensureNodeKernel } from '../../kernel/node.ts'
import { mayServe, purposeOf, type Purpose } from '../../kernel/purpose.ts'
import { exploreResultBudget, lookBudget, readAnswer } from '../../protocol/answer.ts'
import { ChooseResult } from '../../protocol/choose.ts'
import { ExamineResult, ExploreResult, type ExploreProgress } from '../../protocol/explore.ts'
import { Marked, Unanswered } from '../../protocol/marks.ts'
import { Walled } from './walled.ts'

export interface Options {
  /** Seconds beyond a call's own budget until its process is ended: time for the boot and one endless schedule. */
  patience?: number
  /** How many interpreters share the work of an exploration. */
  jobs?: number
  /** How many programs are expected beyond the first: a process for the next one is prepared while one is at work. */
  more?: number
  onProgress?(progress: ExploreProgress): void
}

export class WalledKernel implements ReviewKernel {
  private child: Walled | null = null
  private spare: Walled | null = null
  private assistants: Walled[] = []
  /** What the child has served. */
  private purpose: Purpose | null = null
  /** What the program has been seen to do. */
  private marked = new Marked()
  private readonly options: Options
  /** How many programs are still expected. */
  private more: number
  private isClosed = false

  constructor(options: Options = {}) {
    this.options = options
    this.more = options.more ?? Infinity
  }

  // A stranger could have changed what comes back: it is parsed before use.
  explore: ReviewKernel['explore'] = async (request) => {
    try {
      const answer = await this.ask('explore', request, request.seconds)
      return this.marked.in(readAnswer(ExploreResult, answer, exploreResultBudget))
    } catch (error) {
      throw new Unanswered(error instanceof Error ? error.message : String(error), this.marked.all)
    }
  }
  examine: ReviewKernel['examine'] = async (request) =>
    readAnswer(ExamineResult, await this.ask('examine', request, request.seconds), lookBudget)
  choose: ReviewKernel['choose'] = async (request) =>
    readAnswer(ChooseResult, await this.ask('choose', request, 0), lookBudget)

  /** Ends the exploration: it answers with the results so far. */
  stop(): void {
    void this.child?.ask('stop', undefined, this.patience).catch(() => {})
  }

  /** Ends the processes; calls under way are rejected. */
  close(): void {
    this.isClosed = true
    this.drop()
    this.spare?.end()
    this.spare = null
  }

  private get patience(): number {
    return this.options.patience ?? 30
  }

  private drop(): void {
    for (const one of [...(this.child ? [this.child] : []), ...this.assistants]) one.end()
    this.child = null
    this.assistants = []
    this.purpose = null
  }

  /** A process in which no other program has run; the next one is being prepared. */
  private async childFor(purpose: Purpose): Promise<Walled> {
    if (!this.child?.isThere || !mayServe(this.purpose, purpose)) this.drop()
    if (this.child === null) {
      // A spare already has the memory that it starts from.
      if (!this.spare?.isThere) await ensureNodeKernel()
      if (this.isClosed) throw new Error('Stopped.')
      const child = this.spare?.isThere ? this.spare : new Walled()
      child.onProgress = (progress) => this.options.onProgress?.(progress)
      this.child = child
      this.spare = this.more-- > 0 ? new Walled() : null
      this.assistants = Array.from({ length: (this.options.jobs ?? 1) - 1 }, () => new Walled())
      const marked = (this.marked = new Marked())
      for (const one of [child, ...this.assistants]) one.onMark = (mark) => marked.hear(mark)
      for (const [port, one] of this.assistants.entries()) assist(child, one, port)
    }
    this.purpose = purpose
    return this.child
  }

  private async ask(
    asked: 'explore' | 'examine' | 'choose',
    request: { program: string; compileOnly?: boolean | undefined },
    seconds = 20,
  ): Promise<unknown> {
    const child = await this.childFor(purposeOf(request))
    try {
      return await child.ask(asked, request, seconds + this.patience)
    } catch (error) {
      // Whatever the reason, the next call must not fail in the same way.
      if (this.child === child) this.drop()
      throw error
    }
  }
}

/** Connects an assistant as soon as it has booted. */
function assist(child: Walled, assistant: Walled, port: number): void {
  assistant.onReady = () => {
    assistant.connect('assist', 0)
    child.connect('join', port)
  }
  assistant.onLetter = (_, letter) => child.letter(port, letter)
  const before = child.onLetter
  child.onLetter = (to, letter) => (to === port ? assistant.letter(0, letter) : before(to, letter))
}
