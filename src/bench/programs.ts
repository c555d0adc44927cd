/** The Python programs that are timed. */

/** Two threads that take turns: `time.sleep(0)`. Two switches a round. */
export function yielding(rounds: number): string {
  return `import threading, time

def go():
    for _ in range(${rounds}):
        time.sleep(0)

threads = [threading.Thread(target=go) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
}

/** Two threads that wake each other through two locks, as native.py does. Two switches a round. */
export function handingOver(rounds: number): string {
  return `import threading

mine, yours = threading.Lock(), threading.Lock()
yours.acquire()

def go(wait_for, let_go):
    for _ in range(${rounds}):
        wait_for.acquire()
        let_go.release()

threads = [
    threading.Thread(target=go, args=(mine, yours)),
    threading.Thread(target=go, args=(yours, mine)),
]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
}

const counting = `import time
counter = 0

def work(times):
    global counter
    for _ in range(times):
        counter += 1
`

/** A loop that only computes; `took` is its time in seconds, by the program's own clock. */
export function loop(times: number): string {
  return `${counting}
begun = time.perf_counter()
work(${times})
took = time.perf_counter() - begun
assert counter == ${times}
print(took)
`
}

/** The same work, half of it in each of two threads. */
export function loopInTwo(times: number): string {
  return `${counting}
import threading
threads = [threading.Thread(target=work, args=(${times / 2},)) for _ in range(2)]
begun = time.perf_counter()
for thread in threads: thread.start()
for thread in threads: thread.join()
took = time.perf_counter() - begun
assert counter == ${times}
print(took)
`
}
