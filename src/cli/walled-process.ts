/** The process behind the wall of `walled-kernel.ts`: boots a kernel, and answers one call at a time. */
import { constants } from 'node:fs'
import { openNodeKernel } from '../kernel/node.ts'
import type { Asked } from './walled-kernel.ts'

// Pyodide's file system asks for these numbers by a way that the permission model closes.
Object.defineProperty(process, 'binding', { value: () => ({ fs: constants }) })

const kernel = openNodeKernel()

process.on('message', ({ asked, request }: { asked: Asked; request: never }) => {
  kernel
    .then((one): Promise<unknown> => one[asked](request))
    .then(
      (result) => process.send?.({ result }),
      (error: unknown) => process.send?.({ error: String(error) }),
    )
})
