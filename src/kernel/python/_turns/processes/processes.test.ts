/** Processes of a program, each in an interpreter of its own: how they start, talk and end, as CPython's do. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import type { RunOptions } from '../../../../protocol/run.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const run = (program: string, options: Partial<RunOptions> = {}) =>
  lab.run(program, { clock: 'real', ...options })

/** Runs a program that ends well and reports nothing, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await run(program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

test(
  'two processes and a queue: what is printed says which process printed it',
  async () => {
    const { result, events } = await run(`
import multiprocessing, os
def square(number, results):
    print("square of", number, flush=True)
    results.put((number, number ** 2, os.getpid(), os.getppid(), multiprocessing.parent_process().pid))
if __name__ == "__main__":
    results = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=square, args=(n, results), name=f"P{n}") for n in (2, 3)]
    for p in processes: p.start()
    got = sorted(results.get() for p in processes)
    for p in processes: p.join()
    print([one[:2] for one in got], [p.exitcode for p in processes], multiprocessing.active_children())
    print([one[2:] == (p.pid, os.getpid(), os.getpid()) for one, p in zip(got, processes)])
`)
    expect(result.status).toBe('finished')
    const printed = events.flatMap((event) =>
      event.kind === 'output' ? [`${event.process?.name ?? 'first'}: ${event.text}`] : [],
    )
    expect(printed.toSorted()).toEqual([
      'P2: square of 2\n',
      'P3: square of 3\n',
      'first: [(2, 4), (3, 9)] [0, 0] []\n',
      'first: [True, True]\n',
    ])
  },
  patient(60),
)

test(
  'how a process ends is what its parent reads: by itself, by an exception, by a signal',
  async () => {
    const { out, err } = await run(`
import multiprocessing, os, sys, time
def works(): pass
def fails(): raise ValueError("no")
def leaves(): sys.exit(7)
def says(): sys.exit("words")
def cuts(): os._exit(3)
def turns():
    while True: pass
def sleeps(): time.sleep(1000)
def counts(): sum(range(10 ** 12))
if __name__ == "__main__":
    for target in (works, fails, leaves, says, cuts):
        p = multiprocessing.Process(target=target)
        print(p.exitcode, p.is_alive(), end=" ")
        p.start()
        p.join()
        print(target.__name__, p.exitcode, p.is_alive())
    for target, end in ((turns, "terminate"), (sleeps, "kill"), (counts, "terminate")):
        p = multiprocessing.Process(target=target)
        p.start()
        p.join(timeout=0.01)
        print(target.__name__, p.exitcode, p.is_alive(), end=" ")
        getattr(p, end)()
        p.join()
        print(p.exitcode)
    p.close()
`)
    expect(out.trimEnd().split('\n')).toEqual([
      'None False works 0 False',
      'None False fails 1 False',
      'None False leaves 7 False',
      'None False says 1 False',
      'None False cuts 3 False',
      'turns None True -15',
      'sleeps None True -9',
      'counts None True -15',
    ])
    expect(err).toMatch(
      /^Process Process-2:\nTraceback \(most recent call last\):\n(?: .*\n)*ValueError: no\nwords\n$/,
    )
    expect(err).toContain('File "/home/pyodide/program.py", line 4, in fails')
    expect(err).not.toContain('_turns')
  },
  patient(120),
)

test(
  'without the guard each process would start processes: it ends in the RuntimeError of CPython',
  async () => {
    const { out, err } = await run(`
import multiprocessing
print(__name__)
p = multiprocessing.Process(target=print)
p.start()
p.join()
print(p.exitcode)
`)
    expect(out).toBe('__main__\n__mp_main__\n1\n')
    expect(err).toContain('RuntimeError: \n        An attempt has been made to start a new process')
    expect(err).toContain("if __name__ == '__main__':")
  },
  patient(60),
)

test(
  'pipes carry messages of any size both ways, and end when nobody can write any more',
  async () => {
    const lines = await linesOf(`
import multiprocessing.connection, os
def echo(connection):
    try:
        while True: connection.send(connection.recv())
    except EOFError: print("the end", flush=True)
def look(reader, ready):
    fd = os.dup(reader.fileno())
    reader.close()
    ready.send(multiprocessing.parent_process().is_alive())
    multiprocessing.connection.wait([fd])
    print(os.read(fd, 99), flush=True)
def fill(writer):
    for n in range(3): writer.send(bytes(100_000))
    writer.close()
if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    p = multiprocessing.Process(target=echo, args=(its,))
    p.start()
    its.close()
    for message in (1, "ä\\n", None, b"\\0\\xff" * 1_000_000):
        mine.send(message)
        print(mine.recv() == message)
    print(mine.poll(0))
    mine.close()
    p.join()
    reader, writer = multiprocessing.Pipe(duplex=False)
    p = multiprocessing.Process(target=fill, args=(writer,))
    p.start()
    writer.close()
    try:
        while True: print(len(reader.recv()))
    except EOFError: print("the other end")
    p.join()
    reader, writer = multiprocessing.Pipe(duplex=False)
    ready, its = multiprocessing.Pipe(duplex=False)
    p = multiprocessing.Process(target=look, args=(reader, its))
    p.start()
    print(ready.recv())
    writer.send_bytes(b"late")
    p.join()
`)
    const sent = ['100000', '100000', '100000', 'the other end']
    const late = ['True', "b'\\x00\\x00\\x00\\x04late'"]
    expect(lines).toEqual(['True', 'True', 'True', 'True', 'False', 'the end', ...sent, ...late])
  },
  patient(60),
)

test(
  'a process can start one, which has what its parent was given',
  async () => {
    const lines = await linesOf(`
import multiprocessing, os
def child(results, depth):
    results.put((multiprocessing.current_process().name, os.getppid()))
    if depth:
        p = multiprocessing.Process(target=child, args=(results, depth - 1))
        p.start()
        p.join()
        results.put(p.exitcode)
if __name__ == "__main__":
    results = multiprocessing.Queue()
    p = multiprocessing.Process(target=child, args=(results, 1))
    p.start()
    print(results.get() == ("Process-1", os.getpid()), results.get() == ("Process-1:1", p.pid), results.get())
    p.join()
`)
    expect(lines).toEqual(['True True 0'])
  },
  patient(60),
)

test(
  'there are as many processes at once as there may be; who starts one more is told so',
  async () => {
    const bomb = `
import multiprocessing
def start():
    p = multiprocessing.Process(target=start)
    p.start()
    p.join()
    print("an heir", p.exitcode)
if __name__ == "__main__": start()
`
    const { out, err } = await run(bomb, { processes: 2 })
    expect(out).toBe('an heir 1\nan heir 0\n')
    expect(err).toMatch(
      /\nBlockingIOError: \[Errno 11\] 2 processes are running, and there can be no more here at the same time\n$/,
    )
  },
  patient(60),
)

test(
  'the program ends when its first process does: it joins its processes, and ends the daemons',
  async () => {
    const program = (daemon: string) => `
import multiprocessing, time
def sleeps(seconds):
    time.sleep(seconds)
    print("slept")
if __name__ == "__main__":
    multiprocessing.Process(target=sleeps, args=(${daemon === 'True' ? 1000 : 0.01},), daemon=${daemon}).start()
    print("the last line")
`
    expect(await linesOf(program('False'))).toEqual(['the last line', 'slept'])
    expect(await linesOf(program('True'))).toEqual(['the last line'])
  },
  patient(60),
)

test(
  'Stop ends all of them, whatever they do',
  async () => {
    lab.onEvent = (event) => {
      if (event.kind === 'output' && event.text === 'both\n') void lab.kernel.stop()
    }
    const { result, out } = await run(`
import multiprocessing
def turns(ready):
    ready.put(1)
    while True: pass
if __name__ == "__main__":
    ready = multiprocessing.Queue()
    for _ in range(2): multiprocessing.Process(target=turns, args=(ready,)).start()
    ready.get(), ready.get()
    print("both", flush=True)
    multiprocessing.Queue().get()
`)
    lab.onEvent = () => {}
    expect({ status: result.status, out }).toEqual({ status: 'stopped', out: 'both\n' })
  },
  patient(60),
)

test(
  'what cannot be had is refused in words of CPython, or with the reason',
  async () => {
    const lines = await linesOf(`
import multiprocessing, os, subprocess
def attempt(work):
    try: work()
    except Exception as error: print(type(error).__name__, error)
class Held:
    def __init__(self): self.lock = multiprocessing.Lock()
print(multiprocessing.get_start_method(), multiprocessing.cpu_count() >= 1, multiprocessing.parent_process())
if __name__ == "__main__":
    attempt(lambda: multiprocessing.get_context("forkserver"))
    attempt(lambda: multiprocessing.get_context("fork").Process(target=print).start())
    attempt(lambda: os.fork())
    attempt(lambda: subprocess.run(["ls"]))
    attempt(lambda: multiprocessing.Process(target=print, args=(open(os.devnull),)).start())
    attempt(lambda: multiprocessing.Queue().put(1) or multiprocessing.SimpleQueue().put(multiprocessing.Lock()))
    attempt(lambda: os.kill(99, 9))
    attempt(lambda: os.waitpid(99, 0))
`)
    expect(lines).toEqual([
      'spawn True None',
      'ValueError forkserver start method not available',
      "OSError [Errno 95] emscripten does not support processes that are copies of this one: use the start method 'spawn'",
      'OSError [Errno 95] emscripten does not support processes.',
      'OSError [Errno 95] emscripten does not support processes.',
      "TypeError cannot pickle 'TextIOWrapper' instances",
      'RuntimeError Lock objects should only be shared between processes through inheritance',
      'ProcessLookupError [Errno 3] No such process',
      'ChildProcessError [Errno 10] No child processes',
    ])
  },
  patient(60),
)
