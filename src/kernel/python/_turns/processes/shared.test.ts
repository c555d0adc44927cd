/** What processes share, and the pools that are made of them. */
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
  'locks, semaphores, events and conditions are the same ones in every process',
  async () => {
    const lines = await linesOf(`
import multiprocessing as mp
def enter(lock, rlock, doors, connection):
    with rlock, rlock:
        with lock:
            connection.send("in")
            connection.recv()
    doors.acquire()
    connection.send(doors.acquire(timeout=0.01))
    try:
        doors.release(); doors.release(); doors.release()
    except ValueError as error: connection.send(str(error))
    try: rlock.release()
    except AssertionError as error: connection.send(str(error))
def wait(event, condition, results):
    event.wait()
    with condition:
        results.put("waits")
        results.put(condition.wait(timeout=100))
if __name__ == "__main__":
    lock, rlock, doors = mp.Lock(), mp.RLock(), mp.BoundedSemaphore(1)
    mine, its = mp.Pipe()
    p = mp.Process(target=enter, args=(lock, rlock, doors, its))
    p.start()
    print(mine.recv(), lock.acquire(timeout=0.01), rlock.acquire(block=False), lock.locked())
    mine.send("go on")
    print(mine.recv(), mine.recv(), mine.recv())
    p.join()
    print(lock.acquire(), rlock.acquire())
    event, condition, results = mp.Event(), mp.Condition(), mp.Queue()
    p = mp.Process(target=wait, args=(event, condition, results))
    p.start()
    event.set()
    print(results.get())
    with condition: condition.notify()
    print(results.get())
    p.join()
`)
    expect(lines).toEqual([
      'in False False True',
      'False semaphore or lock released too many times attempt to release recursive lock not owned by thread',
      'True True',
      'waits',
      'True',
    ])
  },
  patient(60),
)

test(
  'pools of processes: results in order, errors, initialisers, and a pool that is broken',
  async () => {
    const lines = await linesOf(`
import multiprocessing, os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
def begin(number):
    global offset
    offset = number
def shifted(number): return number + offset
def inverse(number): return 1 / number
if __name__ == "__main__":
    with multiprocessing.Pool(2, begin, (10,)) as pool:
        print(pool.map(shifted, range(5)), list(pool.imap(abs, (-1, -2))), pool.starmap(pow, [(2, 3)]))
        try: pool.map(inverse, (1, 0))
        except ZeroDivisionError as error: print(type(error.__cause__).__name__, error)
    with ProcessPoolExecutor(2) as executor:
        print(list(executor.map(abs, range(-4, 0), chunksize=2)), repr(executor.submit(inverse, 0).exception()))
        try: executor.submit(os._exit, 1).result()
        except BrokenProcessPool as error: print(error)
`)
    expect(lines).toEqual([
      '[10, 11, 12, 13, 14] [1, 2] [8]',
      'RemoteTraceback division by zero',
      "[4, 3, 2, 1] ZeroDivisionError('division by zero')",
      'A process in the process pool was terminated abruptly while the future was running or pending.',
    ])
  },
  patient(120),
)

test(
  'a Value, an Array and a Barrier are the same in every process; without its lock a Value loses updates',
  async () => {
    const lines = await linesOf(`
import multiprocessing as mp
def add(value, begin):
    begin.wait()
    for _ in range(100):
        with value.get_lock(): value.value += 1
def add_late(value, both):
    seen = value.value
    both.wait()
    value.value = seen + 1
def double(numbers, name):
    for place, number in enumerate(numbers): numbers[place] = number * 2
    name.value = b"theirs"
def pass_on(value, begin):
    p = mp.Process(target=add, args=(value, begin))
    p.start()
    p.join()
if __name__ == "__main__":
    for work in add, add_late:
        value, begin = mp.Value("i", 0), mp.Barrier(2)
        p = mp.Process(target=work, args=(value, begin))
        p.start()
        work(value, begin)
        p.join()
        print(work.__name__, value.value)
    numbers, name = mp.Array("d", [1, 2, 3]), mp.Array("c", b"mine--")
    p = mp.Process(target=double, args=(numbers, name))
    p.start()
    p.join()
    print(numbers[:], name.value)
    value, begin = mp.Value("i", 7), mp.Barrier(1)
    p = mp.Process(target=pass_on, args=(value, begin))
    p.start()
    p.join()
    print(value.value)
    try: mp.Process(target=print, args=(mp.RawValue("i"),)).start()
    except RuntimeError as error: print(error)
`)
    expect(lines).toEqual([
      'add 200',
      'add_late 1',
      "[2.0, 4.0, 6.0] b'theirs'",
      '107',
      'memory without a lock cannot be shared between processes here: c_long',
    ])
  },
  patient(60),
)
