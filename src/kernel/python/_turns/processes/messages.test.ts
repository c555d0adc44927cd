/** What the trace says of messages through pipes and queues: who received what was sent, in both kinds of processes. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import type { RunOptions } from '../../../../protocol/run.ts'
import { TimelineBuilder } from '../../../../timeline/build.ts'
import type { Message } from '../../../../timeline/timeline.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that prints "done"; its messages, each as "from > to, bytes", with "?" for who is not known. */
async function messagesOf(program: string, options: Partial<RunOptions>): Promise<string[]> {
  const { events, out, err } = await lab.run(program, options)
  expect({ out, err }).toEqual({ out: 'done\n', err: '' })
  const builder = new TimelineBuilder()
  for (const event of events) builder.hear(event)
  const { lanes, messages } = builder.snapshot()
  const nameOf = (end: Message['sent']) =>
    lanes.find(({ thread }) => thread === end?.thread)?.name ?? '?'
  return [...messages.values()].map(
    ({ sent, received, bytes }) => `${nameOf(sent)} > ${nameOf(received)}, ${bytes}`,
  )
}

const kinds = [
  ['of their own', 'real'],
  ['in one interpreter', 'virtual'],
] as const

test.each(kinds)(
  'processes %s: each message through a pipe, whatever its size, is known at both ends',
  async (_, clock) => {
    const got = await messagesOf(
      `
import multiprocessing
def echo(connection):
    for _ in range(4): connection.send_bytes(connection.recv_bytes())
if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    p = multiprocessing.Process(target=echo, args=(its,), name="P")
    p.start()
    for size in (1, 20_000, 3_000_000, 0):
        mine.send_bytes(bytes(size))
        assert len(mine.recv_bytes()) == size
    p.join()
    print("done")
`,
      { clock },
    )
    const sizes = [1, 20_000, 3_000_000, 0]
    const both = sizes.flatMap((size) => [`MainThread > P, ${size}`, `P > MainThread, ${size}`])
    expect(got.toSorted()).toEqual(both.toSorted())
  },
  patient(60),
)

test.each(kinds)(
  'processes %s: of a queue with several readers each message has the one that got it',
  async (_, clock) => {
    const got = await messagesOf(
      `
import multiprocessing
def work(mine, tasks, results):
    mine.recv()
    results.put((mine.fileno(), tasks.get()))
if __name__ == "__main__":
    tasks, results = multiprocessing.SimpleQueue(), multiprocessing.SimpleQueue()
    pipes = [multiprocessing.Pipe(duplex=False) for _ in range(3)]
    ps = [multiprocessing.Process(target=work, args=(reader, tasks, results), name=f"P{n}")
          for n, (reader, _) in enumerate(pipes)]
    for p in ps: p.start()
    for task in range(3): tasks.put("x" * 10 * task)
    for n in (2, 0, 1):  # so it is known who gets which
        pipes[n][1].send(None)
        results.get()
    for p in ps: p.join()
    print("done")
`,
      { clock },
    )
    const read = got.filter((one) => one.startsWith('MainThread > P'))
    const sizes = read.map((one) => one.split(' > ')[1]!)
    const bytes = (name: string) =>
      Math.max(
        ...sizes.filter((one) => one.startsWith(name)).map((one) => Number(one.split(', ')[1])),
      )
    expect(bytes('P2')).toBeLessThan(bytes('P0'))
    expect(bytes('P0')).toBeLessThan(bytes('P1'))
    expect(got.filter((one) => one.includes('?'))).toEqual([])
    expect(got).toHaveLength(9)
  },
  patient(60),
)

test(
  'the times that processes tell are those of one clock',
  async () => {
    const { events } = await lab.run(
      `
import multiprocessing, time
def work():
    for _ in range(5): print(time.time(), flush=True)
if __name__ == "__main__":
    work()
    p = multiprocessing.Process(target=work)
    p.start()
    p.join()
`,
      { clock: 'real' },
    )
    const printed = events.flatMap((event) => (event.kind === 'output' ? [event] : []))
    expect(printed).toHaveLength(10)
    // When the clock began, as each line says it; the best of five, because the machine may be busy with something else.
    const begun = printed.map(({ text, at }) => Number(text) - at)
    const [first, second] = [Math.max(...begun.slice(0, 5)), Math.max(...begun.slice(5))]
    expect(Math.abs(first - second)).toBeLessThan(0.02)
    // The first process waits at once; the other one has to boot before it begins.
    const waits = events.find(({ kind, thread }) => kind === 'wait' && thread === 0)!
    const begins = events.find(({ kind, thread }) => kind === 'thread-start' && thread > 0)!
    expect(begins.at).toBeGreaterThan(waits.at)
  },
  patient(60),
)

test(
  'a Manager sends its address through a pipe; calls of it go through sockets, and nothing wrong is said of them',
  async () => {
    const got = await messagesOf(
      `
import multiprocessing
if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        assert list(manager.list([1, 2])) == [1, 2]
    print("done")
`,
      { clock: 'real' },
    )
    expect(got).toEqual([expect.stringMatching(/^SyncManager-1 > MainThread, \d+$/)])
  },
  patient(60),
)
