/** Profile and trace functions: whom they are told of, and for how long. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Prints what is told while three threads hand a lock on. */
const watched = (how: string): string => `
import sys, threading
told = []
def watch(frame, event, argument):
    told.append(frame.f_code.co_filename)
lock = threading.Lock()
def work():
    for _ in range(100):
        with lock: pass
threads = [threading.Thread(target=work) for _ in range(3)]
${how}
for t in threads: t.start()
for t in threads: t.join()
names = told[:]  # it grows while they are looked through
print(any("_turns" in name for name in names), len(names) > 0)
`

test.each([
  'threading.setprofile_all_threads(watch)',
  'threading.settrace_all_threads(watch)',
  'threading.setprofile(watch)',
  'sys.settrace(watch)',
])('%s: nothing is told of the kernel, and nothing is left for the next program', async (how) => {
  expect((await lab.run(watched(how))).out).toBe('False True\n')
  const after = await lab.run(watched('print(sys.getprofile(), sys.gettrace())'))
  expect(after.out).toBe('None None\nFalse False\n')
})

test('a callback of sys.monitoring is told nothing of what the kernel does, nor of what it calls', async () => {
  const { out } = await lab.run(`
import sys, threading
from collections import Counter
monitoring, told = sys.monitoring, Counter()
monitoring.use_tool_id(2, "tool")
def started(code, offset): told[code.co_filename] += 1
monitoring.register_callback(2, monitoring.events.PY_START, started)
monitoring.set_events(2, monitoring.events.PY_START)
def work():
    for number in range(300): print(end="")
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
monitoring.free_tool_id(2)
print(sorted(name.rpartition("/")[2] for name in told), any("_turns" in name for name in told))`)
  expect(out).toBe("['_weakrefset.py', 'program.py', 'threading.py'] False\n")
})

test('the schedules of a program are the same with a profile function as without', async () => {
  const program = (how: string) => `
import sys, threading
def watch(frame, event, argument): pass
counter = 0
def work():
    global counter
    counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
${how}
for t in threads: t.start()
for t in threads: t.join()
print(counter)`
  const outcomes = async (how: string) => {
    const { outcomes: found, complete } = await lab.kernel.explore({
      program: program(how),
      seconds: 60 * pace(),
    })
    return {
      complete,
      seen: found.map((one) => one.output.map((line) => line.text).join('')).toSorted(),
    }
  }
  const plain = await outcomes('')
  expect(plain.seen).toEqual(['1', '2'])
  expect(await outcomes('threading.setprofile(watch)')).toEqual(plain)
})

test('a profile names the methods of an RLock as CPython does, whether with or by their names', async () => {
  const { out } = await lab.run(`
import sys, threading
told, lock = [], threading.RLock()
def watch(frame, event, argument): told.append((event, argument and argument.__name__))
sys.setprofile(watch)
with lock:
    lock.acquire()
    lock.release()
sys.setprofile(None)
print(*[name for event, name in told if event == "c_call"])
print(lock)`)
  expect(out).toMatch(/^__enter__ acquire release __exit__ setprofile\n<unlocked _thread\.RLock /)
})
