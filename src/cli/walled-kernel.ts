/**
 * A kernel in a process of its own, for programs of strangers: under Node's permission model it may
 * read this project's files and nothing else; no writing, no network, no processes, no environment.
 *
 * Node's documentation calls that model a seat belt: "it does not protect against malicious code".
 * It is the wall there is without a browser; the site's sandbox is the stronger one. Each program gets a
 * process of its own, and with it an interpreter and a JavaScript in which no other has run; one is always
 * on its way. A program that keeps its process from answering, or ends it, costs one answer.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { ReviewKernel } from '../classroom/review.ts'
import { ChooseResult } from '../protocol/choose.ts'
import { ensureNodeSnapshot } from '../kernel/node.ts'
import { mayServe, type Purpose } from '../kernel/purpose.ts'
import { ExamineResult, ExploreResult } from '../protocol/explore.ts'

const root = resolve(import.meta.dirname, '../..')

export type Asked = 'explore' | 'examine' | 'choose'

/** Seconds that a call may take beyond its own budget: the boot, one schedule without an end. */
const grace = 30

export class WalledKernel implements ReviewKernel {
  private child: ChildProcess | null = null
  private spare: ChildProcess | null = null
  /** What the child has served. */
  private purpose: Purpose | null = null
  private readonly grace: number

  /** @param patience seconds beyond a call's own budget until its process is ended */
  constructor(patience: number = grace) {
    this.grace = patience
  }

  // What comes back was in a stranger's reach: it is parsed before use.
  explore: ReviewKernel['explore'] = async (request) =>
    ExploreResult.parse(await this.ask('explore', request, request.seconds))
  examine: ReviewKernel['examine'] = async (request) =>
    ExamineResult.parse(await this.ask('examine', request, request.seconds))
  choose: ReviewKernel['choose'] = async (request) =>
    ChooseResult.parse(await this.ask('choose', request, 0))

  /** Ends the processes; what is under way is rejected. */
  close(): void {
    this.drop()
    this.spare?.kill('SIGKILL')
    this.spare = null
  }

  private drop(): void {
    this.child?.kill('SIGKILL')
    this.child = null
    this.purpose = null
  }

  /** A process in which no other program has run, and the next one on its way. */
  private async childFor(program: string): Promise<ChildProcess> {
    if (!mayServe(this.purpose, { program })) this.drop()
    if (this.child === null) {
      if (!this.spare?.connected) await ensureNodeSnapshot()
      this.child = this.spare?.connected ? this.spare : start()
      this.spare = start()
    }
    this.purpose = { program }
    return this.child
  }

  private async ask(asked: Asked, request: { program: string }, seconds = 20): Promise<unknown> {
    const child = await this.childFor(request.program)
    return new Promise((resolveWith, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(limit)
        child.off('message', answered)
        child.off('exit', lost)
        settle()
      }
      const lost = (): void => {
        if (this.child === child) this.drop()
        end(() => reject(new Error('The program ended or broke the interpreter.')))
      }
      const answered = (message: unknown): void => {
        const { result, error } = message as { result?: unknown; error?: string }
        // Whatever the reason: the next call must not find the same.
        if (error !== undefined) this.drop()
        end(() => (error === undefined ? resolveWith(result) : reject(new Error(error))))
      }
      const limit = setTimeout(
        () => {
          end(() => reject(new Error('The program kept the interpreter from answering.')))
          this.drop()
        },
        (seconds + this.grace) * 1000,
      )
      child.on('message', answered)
      child.on('exit', lost)
      child.send({ asked, request })
    })
  }
}

function start(): ChildProcess {
  return fork(resolve(import.meta.dirname, 'walled-process.ts'), [], {
    // Nothing of the teacher's environment, and nothing on the teacher's terminal.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--permission', `--allow-fs-read=${root}`, '--no-warnings'],
  })
}
