/** A thread of crew.ts: one task at a time, each in an interpreter that has seen few others. */
import { parentPort } from 'node:worker_threads'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { perform, type Task } from './task.ts'

/** An interpreter's memory never shrinks. */
const programsEach = 50

let kernel: Promise<NodeKernel> | null = null
let served = 0

async function answer(task: Task): Promise<unknown> {
  if (kernel !== null && (served === programsEach || (await kernel).isLost)) kernel = null
  if (kernel === null) served = 0
  kernel ??= openNodeKernel()
  served += 1
  try {
    return await perform(await kernel, task)
  } catch (error) {
    kernel = null
    return { status: 'undecided', why: error instanceof Error ? error.message : String(error) }
  }
}

parentPort!.on('message', async (task: Task) => parentPort!.postMessage(await answer(task)))
