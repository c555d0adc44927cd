/** A kernel in a realm of this process, with the same interface as one in a worker: text goes in and comes out. */
import type { ChildOptions } from '../protocol/child.ts'
import type { ChooseOptions, ChooseResult } from '../protocol/choose.ts'
import type {
  ExamineOptions,
  ExamineResult,
  ExploreOptions,
  ExploreResult,
} from '../protocol/explore.ts'
import type { FeedMessage, KernelApi } from '../protocol/kernel.ts'
import { RunRequest, type RunOptions, type RunResult } from '../protocol/run.ts'
import type { VisitOptions, VisitResult } from '../protocol/visit.ts'
import { availableParallelism } from 'node:os'
import { openNodeRoom } from './node-room.ts'
import { Household, mostProcesses } from './processes/household.ts'
import { openRealm, type Terms } from './realm/realm.ts'
import { reclaim } from './reclaim.ts'
import type { Inside, News } from './realm/outside.ts'

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Where the interpreter has folders of its own. */
const taken = /^(?!\/)|^\/(?:home(?:\/pyodide)?|tmp|mnt)?$|^\/(?:dev|proc|lib|turns)(?:\/|$)/

export class NodeKernel implements KernelApi {
  private readonly post: (message: FeedMessage) => void
  private readonly wantInput: () => void
  /** Folders of this machine, and where each is in the interpreter. */
  private readonly folders: string[] = []
  private readonly places: string[] = []
  private readonly ports: MessagePort[] = []
  private readonly asked = new Map<number, Asked>()
  private last = 0
  private inside!: Inside
  /** The processes of the program that runs. */
  private household: Household | null = null

  private constructor(post: (message: FeedMessage) => void, wantInput: () => void) {
    this.post = post
    this.wantInput = wantInput
  }

  /** @throws Error when the interpreter does not boot. */
  static async open(
    terms: Omit<Terms, 'folders' | 'tell'>,
    post: (message: FeedMessage) => void,
    wantInput: () => void,
  ): Promise<NodeKernel> {
    const kernel = new NodeKernel(post, wantInput)
    const { folders } = kernel
    const tell = kernel.hear.bind(kernel)
    kernel.inside = await openRealm({ ...terms, folders, tell })
    return kernel
  }

  explore = (options: ExploreOptions) => this.ask<ExploreResult>('explore', options)
  examine = (options: ExamineOptions) => this.ask<ExamineResult>('examine', options)
  choose = (options: ChooseOptions) => this.ask<ChooseResult>('choose', options)
  part = () => this.ask<void>('part')
  prepare = () => this.ask<void>('prepare')
  close = async () => {
    await this.ask<void>('close')
    reclaim()
  }
  stop = () => this.ask<void>('stop')
  input = (text: string | null) => this.ask<void>('input', text)
  setSpeed = (speed: number) => this.ask<void>('setSpeed', speed)
  visit = (options: VisitOptions) => this.ask<VisitResult>('visit', options)
  ping = async () => {}
  join = (port: MessagePort) => this.ask<void>('join', this.connect(port))
  assist = (port: MessagePort) => this.ask<void>('assist', this.connect(port))
  child = (options: ChildOptions, port: MessagePort) =>
    this.ask<RunResult>('child', options, this.connect(port))
  adopt = (pid: number, port: MessagePort) => this.ask<void>('adopt', pid, this.connect(port))
  bereave = (pid: number, exitCode: number | null) => this.ask<void>('bereave', pid, exitCode)

  /** Runs a program. On the real clock it can have processes, in threads of this one. */
  async run(options: RunOptions): Promise<RunResult> {
    const cores = availableParallelism()
    const ours = options.clock === 'virtual' ? {} : { processes: mostProcesses(cores), cores }
    const asked = { ...ours, ...options }
    const rooms = this.places.map((at, number): [string, string] => [this.folders[number]!, at])
    const household = new Household(
      RunRequest.parse(asked),
      () => openNodeRoom(rooms),
      (batch) => this.post({ type: 'trace', batch }),
    )
    this.household = household
    try {
      return await this.ask<RunResult>('run', asked)
    } finally {
      household.end()
      this.household = null
    }
  }

  /** Ctrl+C goes to all processes of a program, as in a terminal. */
  async interrupt(): Promise<void> {
    this.household?.interrupt()
    await this.ask<void>('interrupt')
  }

  /** True when the interpreter can no longer run programs. */
  get isLost(): boolean {
    return this.inside.lost() !== ''
  }

  /** Bytes of the interpreter's memory; it grows, but never shrinks. */
  get memory(): number {
    return Number(this.inside.memory())
  }

  /**
   * Runs Python in the interpreter, outside any program.
   *
   * @returns the text of its last expression's value.
   * @throws Error with the traceback.
   */
  python(code: string): string {
    const { value, error } = JSON.parse(this.inside.python(code)) as Record<string, string>
    if (value === undefined) throw new Error(error)
    return value
  }

  /**
   * Makes a folder of this machine readable in the interpreter; writing below it raises OSError (EROFS).
   *
   * @param at - where; by default the same path as on this machine, so that tracebacks name its files as CPython does.
   * @returns where it is there: in a separate place, if the interpreter has something else at that path.
   */
  mountReadOnly(folder: string, at = folder): string {
    const known = this.places.indexOf(at)
    if (known !== -1 && this.folders[known] === folder) return at
    const number = this.folders.push(folder) - 1
    const place = taken.test(at) ? `/mnt/${number}` : at
    this.places.push(place)
    this.inside.mount(number, place)
    return place
  }

  private ask<Result>(method: string, ...args: unknown[]): Promise<Result> {
    const number = ++this.last
    return new Promise<unknown>((resolve, reject) => {
      this.asked.set(number, { resolve, reject })
      this.inside.ask(number, method, JSON.stringify(args))
    }) as Promise<Result>
  }

  private connect(port: MessagePort): number {
    const number = this.ports.push(port) - 1
    port.onmessage = ({ data }) => {
      if (typeof data === 'string') this.inside.letter(number, data)
    }
    return number
  }

  /** Messages from the realm. A program in it may send anything, as texts and numbers. */
  private hear(news: News, number: number, text: string): void {
    switch (news) {
      case 'feed':
        return this.take(JSON.parse(text) as FeedMessage)
      case 'wantInput':
        return this.wantInput()
      case 'letter':
        return this.ports[number]?.postMessage(text)
      case 'closed':
        return this.ports[number]?.close()
      default:
        return this.settle(news, number, text)
    }
  }

  private take(message: FeedMessage): void {
    const isAsked = message.type === 'process-start' || message.type === 'process-signal'
    if (isAsked && this.household) this.household.hear(message, this)
    else this.post(message)
  }

  private settle(news: 'answer' | 'error', number: number, text: string): void {
    const asked = this.asked.get(number)
    this.asked.delete(number)
    if (news === 'answer') asked?.resolve(JSON.parse(text))
    else asked?.reject(new Error(text))
  }
}
