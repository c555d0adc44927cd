/** Processes in one interpreter: what each has of its own, how they end, and that no schedule finds anything of another. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()
const start = 'for p in processes: p.start()\n    for p in processes: p.join()'

/** What a program can print: each possibility once, over the schedules that are tried. */
async function printed(program: string, schedules: number) {
  const seconds = patient(60) / 1000
  const result = await lab.kernel.explore({ program, schedules, seconds, retry: false })
  const texts = result.outcomes.map(({ status, output, errors }) => {
    const lines = [...output, ...errors].map(({ text }) => text)
    return [status, ...lines].join(' | ')
  })
  return { texts: new Set(texts), complete: result.complete }
}

test('every schedule numbers and names processes, threads and descriptors as the first one does', async () => {
  const { texts } = await printed(
    `
import multiprocessing, os, threading, sys, atexit
def work(n, queue, lock):
    t = threading.Thread(target=print)
    with lock: queue.put((n, os.getpid(), multiprocessing.current_process().name, t.name, len(sys.modules["__main__"].seen)))
    seen.append(n)
    atexit.register(seen.clear)
seen = []
if __name__ == "__main__":
    queue, lock = multiprocessing.SimpleQueue(), multiprocessing.Lock()
    reading, writing = os.pipe()
    processes = [multiprocessing.Process(target=work, args=(n, queue, lock)) for n in range(2)]
    ${start}
    print(sorted(queue.get() for p in processes), seen, reading, len(multiprocessing.active_children()), threading.active_count())
`,
    25,
  )
  expect([...texts]).toEqual([
    "finished | [(0, 43, 'Process-1', 'Thread-1 (print)', 0), (1, 44, 'Process-2', 'Thread-1 (print)', 0)] [] 4098 0 1",
  ])
})

test('a search over two processes that lock comes to an end, and finds the one result', async () => {
  const { texts, complete } = await printed(
    `
import multiprocessing
def add(total):
    with total.get_lock(): total.value += 1
if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    processes = [multiprocessing.Process(target=add, args=(total,)) for _ in range(2)]
    ${start}
    print(total.value)
`,
    200,
  )
  expect({ texts: [...texts], complete }).toEqual({ texts: ['finished | 2'], complete: true })
})

test('a systematic search turns round what two processes write into one pipe', async () => {
  const program = `
import multiprocessing
def tell(queue):
    queue.put("a")
    queue.put("b")
if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    p = multiprocessing.Process(target=tell, args=(queue,))
    p.start()
    queue.put("c")
    p.join()
    print(*(queue.get() for _ in "abc"))
`
  const { outcomes, complete } = await lab.kernel.explore({
    program,
    strategy: 'dfs',
    schedules: 200,
    retry: false,
  })
  const lines = outcomes.map(({ output }) => output[0]!.text)
  expect({ lines: lines.toSorted(), complete }).toEqual({
    lines: ['a b c', 'a c b', 'c a b'],
    complete: true,
  })
})

test('a process that has ended leaves no file open', async () => {
  const program = `
import multiprocessing, os
def nothing(): pass
if __name__ == "__main__":
    files = []
    for _ in range(12):
        p = multiprocessing.Process(target=nothing)
        p.start()
        p.join()
        files.append(os.open(os.devnull, os.O_RDONLY))
    print(files[-1] - files[1])
`
  const { result, out } = await lab.run(program)
  expect({ status: result.status, out }).toEqual({ status: 'finished', out: '10\n' })
})

test('what a process does to its streams, arguments, environment and signals, no other one sees', async () => {
  const { out } = await lab.run(`
import multiprocessing, os, signal, sys, io
def work(queue):
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(5))
    sys.argv.append("more"); sys.stdout = io.StringIO(); os.environ["ONE"] = "1"
    print("nobody reads this")
    queue.put(sys.stdin.read())
    signal.pause()
if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    p = multiprocessing.Process(target=work, args=(queue,))
    p.start()
    print(repr(queue.get()), len(sys.argv), os.environ.get("ONE"), signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
    p.terminate(); p.join()
    print(p.exitcode)
`)
  expect(out).toBe("'' 1 None True\n5\n")
})

test('a process that is killed runs no handler, and its threads never go on', async () => {
  const { result, out, err } = await lab.run(`
import multiprocessing, threading, time
def work(event):
    threading.Thread(target=later, daemon=True).start()
    try:
        event.set()
        time.sleep(100)
    finally:
        print("never")
def later():
    try: time.sleep(1)
    finally: print("nor this")
if __name__ == "__main__":
    event = multiprocessing.Event()
    p = multiprocessing.Process(target=work, args=(event,))
    p.start(); event.wait(); p.kill(); p.join()
    time.sleep(2)
    print(p.exitcode)
`)
  expect({ status: result.status, out, err }).toEqual({ status: 'finished', out: '-9\n', err: '' })
})

test('a deadlock names the process and the pipe that it waits for', async () => {
  const { result } = await lab.run(`
import multiprocessing
def fill(queue): queue.put("x" * 100_000)
if __name__ == "__main__":
    queue = multiprocessing.Queue()
    p = multiprocessing.Process(target=fill, args=(queue,))
    p.start()
    p.join()
`)
  expect(result.deadlock.map(({ name, for: what }) => `${name}: ${what}`)).toEqual([
    'MainThread: process Process-1 to end',
    'Process-1: thread Process-1: QueueFeederThread to end',
    'Process-1: QueueFeederThread: room in a pipe',
  ])
})

test('there are at most eight at once, and the error says so', async () => {
  const { out } = await lab.run(`
import multiprocessing, time
if __name__ == "__main__":
    try:
        for n in range(20):
            multiprocessing.Process(target=time.sleep, args=(1,), daemon=True).start()
    except BlockingIOError as error:
        print(n, error)
`)
  expect(out).toBe(
    '8 [Errno 11] 8 processes are running, and there can be no more here at the same time\n',
  )
})

test('a replay shows the threads of each process, by its name', async () => {
  const program = `
import multiprocessing
def work(total): total.value += 1
if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    processes = [multiprocessing.Process(target=work, args=(total,)) for _ in range(2)]
    ${start}
    assert total.value == 2
`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 100, retry: false })
  const failed = outcomes.find(({ status }) => status === 'exception')!
  // As the page does it: looking at the values makes no difference.
  const options = { schedule: failed.schedule, values: true, lines: true }
  const { result, events } = await lab.run(program, options)
  expect({ status: result.status, diverged: result.diverged }).toMatchObject({
    status: 'exception',
  })
  const names = events.flatMap((event) => (event.kind === 'thread-start' ? [event.name] : []))
  expect(names).toEqual(['MainThread', 'Process-1', 'Process-2'])
})
