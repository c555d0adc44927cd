/** The process for one program that is run here: a kernel of its own, as in `turns run`. */
import { openNodeKernel } from '../../kernel/node.ts'
import type { FeedMessage } from '../../protocol/kernel.ts'
import { openProgram } from '../program-file.ts'
import type { News, Order } from './letters.ts'
import { MOST_OUTPUT } from './ran.ts'

const tell = (news: News) => void process.send?.(news)

process.once('message', async ({ file, seconds }: Order) => {
  let threads = 0
  const onFeed = (message: FeedMessage) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      if (event.kind === 'thread-start') threads += 1
      if (event.kind === 'output') tell({ stream: event.stream, text: event.text })
    }
  }
  const kernel = await openNodeKernel(onFeed, () => void kernel.input(null))
  const { program, mount } = openProgram(file, [])
  const path = mount(kernel)
  tell({ begun: true })
  setTimeout(() => void kernel.stop(), seconds * 1000).unref()
  const limits = { outputLines: MOST_OUTPUT, outputChars: 2 * MOST_OUTPUT }
  const result = await kernel.run({ run: 0, program, filename: file, path, limits })
  tell({ result, threads })
  process.disconnect?.()
})
