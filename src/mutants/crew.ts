/** Threads with kernels that grade programs side by side. */
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './task.ts'

interface Waiting {
  task: Task
  done(answer: Answer): void
}

/** Milliseconds after which a thread is given up: its program keeps the interpreter from answering. */
const patience = 180_000

/** Takes tasks, and has each done as soon as a thread is free. */
export class GradingCrew {
  private readonly waiting: Waiting[] = []
  private readonly idle: Worker[]
  private readonly busy = new Set<Worker>()

  /** @param jobs how many threads there are to be */
  constructor(jobs: number) {
    this.idle = Array.from({ length: jobs }, open)
  }

  /** Resolves with what came of the task. */
  async do(task: Task): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push({ task, done: resolve })
      this.handOut()
    })
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all([...this.idle, ...this.busy].map(async (worker) => worker.terminate()))
  }

  private handOut(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const worker = this.idle.pop()!
      this.busy.add(worker)
      void this.give(worker, this.waiting.shift()!)
    }
  }

  /** One that is lost costs one answer, and another takes its place. */
  private async give(worker: Worker, { task, done }: Waiting): Promise<void> {
    const answer = await answerOf(worker, task)
    this.busy.delete(worker)
    if (typeof answer === 'string') {
      void worker.terminate()
      this.idle.push(open())
      done({ status: 'undecided', why: answer })
    } else {
      this.idle.push(worker)
      done(answer)
    }
    this.handOut()
  }
}

function open(): Worker {
  return new Worker(new URL('grading-thread.ts', import.meta.url))
}

/** The answer, or why there is none. */
async function answerOf(worker: Worker, task: Task): Promise<Answer | string> {
  return new Promise((resolve) => {
    const end = (answer: Answer | string): void => {
      clearTimeout(limit)
      worker.off('message', end).off('error', fail).off('exit', leave)
      resolve(answer)
    }
    const fail = (error: Error): void => end(`The interpreter was lost: ${error.message}`)
    const leave = (): void => end('The program ended the interpreter.')
    const limit = setTimeout(
      () => end('The program kept the interpreter from answering.'),
      patience,
    )
    worker.on('message', end).on('error', fail).on('exit', leave)
    worker.postMessage(task)
  })
}
