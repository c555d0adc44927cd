/** Threads with kernels that grade programs side by side. */
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './task.ts'

interface Waiting {
  task: Task
  done(answer: Answer): void
}

/** Takes tasks, and has each done as soon as a thread is free. */
export class GradingCrew {
  private readonly waiting: Waiting[] = []
  private readonly idle: Worker[]
  private readonly workers: Worker[]

  /** @param jobs how many threads there are to be */
  constructor(jobs: number) {
    const url = new URL('grading-thread.ts', import.meta.url)
    this.workers = Array.from({ length: jobs }, () => new Worker(url))
    this.idle = [...this.workers]
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
    await Promise.all(this.workers.map(async (worker) => worker.terminate()))
  }

  private handOut(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const worker = this.idle.pop()!
      const { task, done } = this.waiting.shift()!
      worker.once('message', (answer: Answer) => {
        this.idle.push(worker)
        done(answer)
        this.handOut()
      })
      worker.postMessage(task)
    }
  }
}
