/** How often a program whose processes talk to each other sends the page something. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { openNodeKernel } from '../../../node.ts'

test(
  'messages between processes are no messages to the page, which would take so many for an attack',
  async () => {
    let batches = 0
    const kernel = await openNodeKernel(({ type }) => void (batches += type === 'trace' ? 1 : 0))
    const program = `
import multiprocessing
def echo(connection):
    for _ in range(400): connection.send(connection.recv())
if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    p = multiprocessing.Process(target=echo, args=(its,))
    p.start()
    for number in range(400):
        mine.send(number)
        assert mine.recv() == number
    p.join()
`
    const { status, seconds } = await kernel.run({ run: 1, program })
    expect(status).toBe('finished')
    // One for each frame of the page, in which 20 messages may have come.
    expect(batches).toBeLessThan(20 + seconds * 80)
  },
  patient(60),
)
