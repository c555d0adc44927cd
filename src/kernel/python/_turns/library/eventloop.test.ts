/** The event loop's own waits. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test.each(['real', 'virtual'] as const)(
  'on the %s clock a pool of asyncio.run that can never end is a deadlock, at once',
  async (clock) => {
    const program = `
import asyncio, queue
async def main():
    waiting = asyncio.get_running_loop().run_in_executor(None, queue.Queue().get)
    await asyncio.sleep(0.01)
    waiting.cancel()
asyncio.run(main())
print("ended")
`
    const { out, err, result } = await lab.run(program, { clock })
    expect(out).toBe('ended\n')
    expect(err).toContain('asyncio/events.py:')
    expect(result.status).toBe('deadlock')
  },
)

/** CPython 3.14.10 prints the same on Linux. */
const files = `import asyncio, os, signal, threading
async def main():
    loop = asyncio.get_running_loop()
    got = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, lambda: (print("usr1"), got.set()))
    threading.Timer(0.01, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    await got.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1), signal.getsignal(signal.SIGUSR1))
    for sig in (signal.SIGKILL, 999, "x"):
        try: loop.add_signal_handler(sig, print)
        except Exception as e: print(type(e).__name__, e)
    def other():
        try: loop.add_signal_handler(signal.SIGUSR1, print)
        except Exception as e: print(type(e).__name__, e)
    await asyncio.to_thread(other)
    r, w = os.pipe()
    done = loop.create_future()
    loop.add_reader(r, lambda: done.set_result(os.read(r, 100)) or loop.remove_reader(r))
    threading.Timer(0.01, os.write, (w, b"hello")).start()
    print(await done, loop.remove_reader(r))
    ready = loop.create_future()
    loop.add_writer(w, lambda: ready.set_result("room") or loop.remove_writer(w))
    print(await ready)
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb", 0))
    def write():
        for i in range(3): os.write(w, f"line {i}\\n".encode())
        os.close(w)
    threading.Thread(target=write).start()
    async for line in reader: print(line)
    r, w = os.pipe()
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb", 0))
    transport.write(b"out"); transport.close()
    print(os.read(r, 10))
    await asyncio.sleep(0.01)
    print(os.read(r, 10))
asyncio.run(main())
`

test.each(['real', 'virtual'] as const)(
  'signals and pipes call back into a loop, as in CPython (%s clock)',
  async (clock) => {
    const { out, err } = await lab.run(files, { clock })
    expect(err).toBe('')
    expect(out).toBe(`usr1
True False 0
RuntimeError sig 9 cannot be caught
ValueError invalid signal number 999
TypeError sig must be an int, not 'x'
RuntimeError set_wakeup_fd only works in main thread of the main interpreter
b'hello' False
room
b'line 0\\n'
b'line 1\\n'
b'line 2\\n'
b'out'
b''
`)
  },
)

test('what a loop cannot do here says why, and what to do instead', async () => {
  const { out } = await lab.run(`
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try: loop.add_reader(0, print)
    except NotImplementedError as error: print(error)
asyncio.run(main())`)
  expect(out).toBe(
    'only what os.pipe() or a socket makes can be waited for here: let a thread read, and call loop.call_soon_threadsafe()\n',
  )
})

test('in an exploration a loop that waits for a pipe is woken by its writer, under every schedule', async () => {
  const program = `
import asyncio, os, threading
async def main():
    reader, writer = os.pipe()
    loop = asyncio.get_running_loop()
    come = loop.create_future()
    loop.add_reader(reader, lambda: come.done() or come.set_result(os.read(reader, 9)))
    thread = threading.Thread(target=os.write, args=(writer, b"word"))
    thread.start()
    print(await come)
    thread.join()
asyncio.run(main())`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 30, seconds: 10 })
  expect(outcomes.map(({ status, output }) => [status, output.map(({ text }) => text)])).toEqual([
    ['finished', ["b'word'"]],
  ])
})
