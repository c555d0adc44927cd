/** The Python programs that are timed. */

/**
 * Two threads that switch: first `before` rounds, then `rounds`, of which it prints the seconds.
 * Two switches a round.
 */
export type Switching = (before: number, rounds: number) => string

const race = (before: number, rounds: number) => `
def race(rounds):
    threads = start(rounds)
    for thread in threads: thread.start()
    for thread in threads: thread.join()

race(${before})
begun = time.perf_counter()
race(${rounds})
print(time.perf_counter() - begun)
`

/** They yield to each other, with `time.sleep(0)`. */
export const yielding: Switching = (before, rounds) => `import threading, time

def go(rounds):
    for _ in range(rounds):
        time.sleep(0)

def start(rounds):
    return [threading.Thread(target=go, args=(rounds,)) for _ in range(2)]
${race(before, rounds)}`

/** They wake each other through two locks, as native.py does. */
export const handingOver: Switching = (before, rounds) => `import threading, time

def go(rounds, wait_for, let_go):
    for _ in range(rounds):
        wait_for.acquire()
        let_go.release()

def start(rounds):
    mine, yours = threading.Lock(), threading.Lock()
    yours.acquire()
    return [
        threading.Thread(target=go, args=(rounds, mine, yours)),
        threading.Thread(target=go, args=(rounds, yours, mine)),
    ]
${race(before, rounds)}`

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

const incrementing = (body: string) => `import threading
counter, lock = [0], threading.Lock()

def work():
    for _ in range(10):
        ${body}

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`

/** Four threads that count together, for explorations. */
export const increments = {
  locked: incrementing('with lock: counter[0] += 1'),
  unlocked: incrementing('counter[0] += 1'),
}
