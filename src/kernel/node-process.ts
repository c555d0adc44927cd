/** The thread of a kernel that runs a process of a program: see node-room.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { openNodeKernel } from './node.ts'
import type { Mounted } from './node-room.ts'

const kernel = await openNodeKernel((message) => parentPort!.postMessage(message))
for (const [folder, at] of workerData as Mounted[]) kernel.mountReadOnly(folder, at)
expose(kernel, nodeEndpoint(parentPort!))
parentPort!.postMessage('ready')
