/** Interpreters of a program: what each has of its own, how they end, and that nothing is left of them. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** What a program can print: each possibility once, over the schedules that are tried. */
async function printed(program: string, schedules: number) {
  const seconds = patient(60) / 1000
  const result = await lab.kernel.explore({ program, schedules, seconds, retry: false })
  const texts = result.outcomes.map(({ status, output, errors }) => {
    const lines = [...output, ...errors].map(({ text }) => text)
    return [status, ...lines].join(' | ')
  })
  return { texts: texts.toSorted(), complete: result.complete }
}

const after = `
import sys, threading
print(sys.argv, "extra" in sys.path, threading.current_thread() is threading.main_thread(), len(threading.enumerate()))
`

test.each([
  [
    'a deadlock',
    'i.exec("import sys, threading; sys.path.append(\'extra\'); l = threading.Lock(); l.acquire(); l.acquire()")',
  ],
  ['an exit', 'i.exec("import sys, os; sys.path.append(\'extra\'); os._exit(3)")'],
  [
    'a thread that is cut off',
    't = threading.Thread(target=i.exec, args=("import sys, time; sys.path.append(\'extra\'); time.sleep(1000)",), daemon=True); t.start(); time.sleep(0.01)',
  ],
])('after %s in one, the next program finds nothing of it', async (_, does) => {
  await lab.run(`
import threading, time
from concurrent import interpreters
i = interpreters.create()
${does}
`)
  const { out } = await lab.run(after)
  expect(out).toBe("['program.py'] False True 1\n")
})

test('another thread finds the modules of its own interpreter, whenever it goes on', async () => {
  const { out } = await lab.run(
    `
import sys, threading, time
from concurrent import interpreters
i, j = interpreters.create(), interpreters.create()
looks = "import sys, time, threading\\nfor _ in range(40):\\n  sum(range(20000))\\n  seen = sys.modules['__main__'].__dict__ is globals(), 'other' in sys.path, threading is sys.modules['threading']\\nprint(seen)"
sys.path.append("other")
threads = [threading.Thread(target=each.exec, args=(looks,)) for each in (i, j)]
sys.setswitchinterval(0.0005)
for t in threads: t.start()
while any(t.is_alive() for t in threads):
    assert sys.modules["threading"] is threading and "other" in sys.path
i.close(); j.close()
`,
    { clock: 'real' },
  )
  expect(out).toBe('(True, False, True)\n(True, False, True)\n')
})

test('a search over two interpreters that put into one queue finds both orders, and comes to an end', async () => {
  const { texts, complete } = await printed(
    `
from concurrent import interpreters
def tell(queue, word): queue.put(word)
queue = interpreters.create_queue()
workers = [interpreters.create() for _ in "ab"]
threads = [workers[n].call_in_thread(tell, queue, "ab"[n]) for n in range(2)]
for t in threads: t.join()
print(queue.get(), queue.get())
for worker in workers: worker.close()
`,
    200,
  )
  expect({ texts, complete }).toEqual({
    texts: ['finished | a b', 'finished | b a'],
    complete: true,
  })
})

test('a deadlock at a queue names the queue', async () => {
  const { result } = await lab.run(`
from concurrent import interpreters
def wait(queue): queue.get()
requests = interpreters.create_queue()
worker = interpreters.create()
thread = worker.call_in_thread(wait, requests)
thread.join()
`)
  expect(result.status).toBe('deadlock')
  expect(result.deadlock.map((one) => one.for)).toEqual([
    'thread Thread-1 (_call) to end',
    'queue (a Queue) to change',
  ])
})

test('every schedule numbers interpreters and queues as the first one does', async () => {
  const { texts } = await printed(
    `
import threading
from concurrent import interpreters
def make():
    one = interpreters.create()
    one.exec("import threading")
    return one
made = []
threads = [threading.Thread(target=lambda: made.append(make())) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(one.id for one in made), interpreters.create_queue().id, threading.active_count())
for one in made: one.close()
`,
    60,
  )
  expect(texts).toEqual(['finished | [1, 2] 1 1'])
})

test('two threads cannot be in one at the same time: the search finds the error', async () => {
  const { texts } = await printed(
    `
import threading
from concurrent import interpreters
one, said = interpreters.create(), []
def use():
    try: one.exec("x = 1")
    except interpreters.InterpreterError as error: said.append(str(error))
threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(said)
one.close()
`,
    100,
  )
  expect(texts).toEqual(["finished | ['interpreter already running']", 'finished | []'])
})

test('a modelled process has interpreters of its own', async () => {
  const { texts } = await printed(
    `
import multiprocessing
from concurrent import interpreters
def work(queue):
    one = interpreters.create()
    one.exec("import sys; sys.path.append('x')")
    queue.put((one.id, [each.id for each in interpreters.list_all()]))
    one.close()
if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    one, two = interpreters.create(), interpreters.create()
    two.close()
    p = multiprocessing.Process(target=work, args=(queue,))
    p.start(); p.join()
    print(queue.get(), interpreters.list_all())
    one.close()
`,
    5,
  )
  expect(texts).toEqual(['finished | (1, [0, 1]) [Interpreter(0), Interpreter(1)]'])
})
