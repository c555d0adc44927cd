/**
 * A program of our own, run in an interpreter that nobody needs yet. Browsers compile each of WebAssembly's
 * functions when it is first called; the first program after a boot pays for everything that it uses, about 0.1 s
 * (src/bench/README.md). Afterwards everything is restored, as between any two programs.
 */
import type { RunOptions } from '../protocol/run.ts'

export const preparing: RunOptions = {
  run: 0,
  program: `
import queue, threading, time
lock = threading.Lock()
numbers = queue.Queue()
def work(number):
    with lock:
        print(f"{number:03}", [number], {"number": number})
    numbers.put(number)
    time.sleep(0)
threads = [threading.Thread(target=work, args=(number,), name="worker") for number in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
try:
    numbers.get(timeout=0) + numbers.get()[0]
except TypeError as error:
    print(repr(error))
`,
  lines: true,
  values: true,
}
