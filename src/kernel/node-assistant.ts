/** The thread of a kernel that assists another one: see node-crew.ts. */
import { parentPort } from 'node:worker_threads'
import { openNodeKernel } from './node.ts'

parentPort!.once('message', async (port: MessagePort) => {
  const kernel = await openNodeKernel()
  parentPort!.postMessage('ready')
  await kernel.assist(port)
})
