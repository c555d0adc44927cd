/** The kernel that the property tests ask; a new one when a program has broken it. */
import type { RunOptions, RunResult } from '../../protocol/run.ts'
import type { TraceEvent } from '../../protocol/trace.ts'
import { openNodeKernel } from '../node.ts'
import type { NodeKernel } from '../node-kernel.ts'

export class KernelUnderTest {
  private kernel: NodeKernel | null = null
  private events: TraceEvent[] = []

  async get(): Promise<NodeKernel> {
    if (this.kernel === null || this.kernel.isLost) {
      this.kernel = await openNodeKernel((message) => {
        if (message.type === 'trace') this.events.push(...message.batch.events)
      })
    }
    return this.kernel
  }

  /** Runs a program; resolves with its result, and with every event of its trace. */
  async run(options: RunOptions): Promise<{ result: RunResult; events: TraceEvent[] }> {
    const kernel = await this.get()
    this.events = []
    return { result: await kernel.run(options), events: this.events }
  }
}
