/** The thread of a kernel that assists another one: see node-crew.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { openNodeKernel } from './node.ts'

parentPort!.once('message', async (port: MessagePort) => {
  const kernel = await openNodeKernel()
  for (const folder of workerData as string[]) kernel.mountReadOnly(folder)
  parentPort!.postMessage('ready')
  await kernel.assist(port)
})
