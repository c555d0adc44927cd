/** Alarms and timers of `signal` on the program's clock, and signals in an exploration. */
import { describe, expect, test } from 'vitest'
import { handled, useSignals } from './signals-lab.ts'

const { lab, linesOf } = useSignals()

describe('alarms', () => {
  test('alarm and setitimer ring on the program’s clock, and tell what is left', async () => {
    const lines = await linesOf(`${handled}
print(signal.alarm(5), signal.alarm(1))
time.sleep(1.5)
print(signal.setitimer(signal.ITIMER_REAL, 0.5, 1), signal.getitimer(signal.ITIMER_REAL))
time.sleep(3)
left, interval = signal.setitimer(signal.ITIMER_REAL, 0); print(round(left, 3), interval)
signal.alarm(1); signal.pause(); print("on", time.monotonic() - start)
`)
    expect(lines).toEqual([
      '0 5',
      'SIGALRM MainThread 1.0',
      '(0.0, 0.0) (0.5, 1.0)',
      'SIGALRM MainThread 2.0',
      'SIGALRM MainThread 3.0',
      'SIGALRM MainThread 4.0',
      '0.5 1.0',
      'SIGALRM MainThread 5.5',
      'on 5.5',
    ])
  })

  test('a loop that computes is interrupted, by time and by computing, on both clocks', async () => {
    const program = `
import signal
class Over(Exception): pass
def handler(number, frame): raise Over(signal.Signals(number).name)
for which, number in ((signal.ITIMER_REAL, signal.SIGALRM), (signal.ITIMER_VIRTUAL, signal.SIGVTALRM),
                      (signal.ITIMER_PROF, signal.SIGPROF)):
    signal.signal(number, handler)
    signal.setitimer(which, 0.03)
    try:
        while True: pass
    except Over as over: print(over)
`
    const expected = 'SIGALRM\nSIGVTALRM\nSIGPROF\n'
    expect((await lab.run(program)).out).toBe(expected)
    expect((await lab.run(program, { clock: 'real' })).out).toBe(expected)
  })

  test('a pending alarm is no deadlock; when it has rung for nothing, there is one', async () => {
    const { result, out } = await lab.run(`${handled}
signal.setitimer(signal.ITIMER_REAL, 2)
lock = threading.Lock(); lock.acquire(); lock.acquire()
`)
    expect(out).toBe('SIGALRM MainThread 2.0\n')
    expect(result).toMatchObject({ status: 'deadlock', deadlock: [{ for: 'lock (a Lock)' }] })
  })

  test('one that rings for ever and is ignored does not hide a deadlock', async () => {
    const { result } = await lab.run(`
import signal
signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 1, 1)
signal.pause()
`)
    expect(result).toMatchObject({
      status: 'deadlock',
      deadlock: [{ what: 'signal', for: 'a signal' }],
    })
  })

  test('a signal that nobody handles ends the program with a shell’s exit status', async () => {
    const { result, out } = await lab.run(`
import signal, time
signal.alarm(1); print("begin"); time.sleep(5); print("not here")`)
    expect(out).toBe('begin\n')
    expect(result).toMatchObject({
      status: 'exit',
      exitCode: 142,
      seconds: 1,
      detail: 'Alarm clock',
    })
    const { result: terminated } = await lab.run(`
import os, signal
try: os.kill(os.getpid(), signal.SIGTERM)
finally: print("not here")`)
    expect(terminated).toMatchObject({ status: 'exit', exitCode: 143 })
  })
})

describe('explored', () => {
  const explore = (program: string) =>
    lab.kernel.explore({ program, schedules: 400, seed: 1 }).then(({ complete, outcomes }) => ({
      complete,
      printed: outcomes.map(({ output }) => output.map(({ text }) => text).join(' ')).toSorted(),
      outcomes,
    }))

  test('every moment at which a handler can run is found, and replayed', async () => {
    const program = `
import os, signal, threading
value = 0
def handler(number, frame):
    global value
    value = value * 10
signal.signal(signal.SIGUSR1, handler)
def work(): os.kill(os.getpid(), signal.SIGUSR1)
thread = threading.Thread(target=work); thread.start()
value += 1
value += 2
thread.join()
print(value)
`
    const { complete, printed, outcomes } = await explore(program)
    // 3: before both, or in the middle of one, whose sum then overwrites the handler's
    expect([...new Set(printed)]).toEqual(['12', '3', '30'])
    expect(complete).toBe(true)
    for (const { schedule, output } of outcomes) {
      // oxlint-disable-next-line no-await-in-loop
      const { out, result } = await lab.run(program, { schedule })
      expect({ out, diverged: result.diverged }).toEqual({
        out: `${output[0]!.text}\n`,
        diverged: '',
      })
    }
  })

  test('a handler that takes a lock that the main thread holds is found to be a deadlock', async () => {
    const { outcomes } = await explore(`
import os, signal, threading
lock = threading.Lock()
def handler(number, frame):
    with lock: pass
signal.signal(signal.SIGUSR1, handler)
thread = threading.Thread(target=lambda: os.kill(os.getpid(), signal.SIGUSR1)); thread.start()
with lock: print("inside")
thread.join()
`)
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['finished', 'deadlock']))
  })

  test('an alarm comes in virtual time, in each schedule at the same', async () => {
    const { printed, complete } = await explore(`
import signal, threading, time
counter = 0
def handler(number, frame): print("alarm", time.monotonic() - start, counter)
start = time.monotonic()
signal.signal(signal.SIGALRM, handler); signal.alarm(2)
def work():
    global counter
    time.sleep(1); counter += 1; time.sleep(2); counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`)
    expect([...new Set(printed)]).toEqual(['alarm 2.0 1', 'alarm 2.0 2'])
    expect(complete).toBe(true)
  })
})
