/** What `signal` and `os.kill` do on our threads and clock, as CPython on Linux does it. */
import { describe, expect, test } from 'vitest'
import { handled, useSignals } from './signals-lab.ts'

const { lab, linesOf } = useSignals()

describe('handlers run in the main thread', () => {
  test('at once where the process or the main thread is sent one, and its wait goes on', async () => {
    const lines = await linesOf(`${handled}
import queue
lock, event, items = threading.Lock(), threading.Event(), queue.Queue()
simple = queue.SimpleQueue()
lock.acquire()
waits = [lambda: lock.acquire(timeout=3), lambda: event.wait(3), lambda: items.get(timeout=3), lambda: time.sleep(3),
         lambda: after(3, int).join(), lambda: simple.get(timeout=3)]
for wait in waits:
    start = time.monotonic()
    kill = after(1, lambda: os.kill(me, signal.SIGUSR1))
    main = after(2, lambda: signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR2))
    try: wait()
    except queue.Empty: pass
    print(time.monotonic() - start)
`)
    const each = ['SIGUSR1 MainThread 1.0', 'SIGUSR2 MainThread 2.0', '3.0']
    expect(lines).toEqual(Array.from({ length: 6 }, () => each).flat())
  })

  test('when its wait is over, where another thread took the signal', async () => {
    const lines = await linesOf(`${handled}
for send in (lambda: signal.raise_signal(signal.SIGUSR1), lambda: _thread.interrupt_main(signal.SIGUSR1),
             lambda: signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)):
    start = time.monotonic()
    after(1, send)
    time.sleep(2)
`)
    expect(lines).toEqual(Array.from({ length: 3 }, () => 'SIGUSR1 MainThread 2.0'))
  })

  test('what a handler raises comes out of the wait, and leaves nothing behind', async () => {
    const lines = await linesOf(`${handled}
import queue
lock, items = threading.Lock(), queue.SimpleQueue()
lock.acquire()
def interrupted(wait):
    after(1, lambda: os.kill(me, signal.SIGINT))
    try: wait()
    except KeyboardInterrupt: return "interrupted"
print(interrupted(lock.acquire), lock.locked())
lock.release(); print(lock.acquire(False))
print(interrupted(items.get))
items.put(1); print(items.get())
sleeper = after(5, int)
print(interrupted(sleeper.join), sleeper.is_alive())
print(interrupted(lambda: time.sleep(9)), time.monotonic() - start)
`)
    expect(lines).toEqual([
      'interrupted True',
      'True',
      'interrupted',
      '1',
      'interrupted True',
      'interrupted 4.0',
    ])
  })

  test('a lock or an item that came with the signal goes to the next who waits', async () => {
    const lines = await linesOf(`${handled}
import queue
lock, items = threading.Lock(), queue.SimpleQueue()
def release(): lock.release(); os.kill(me, signal.SIGINT)
def put(): items.put(1); os.kill(me, signal.SIGINT)
lock.acquire()
for wait, act in ((lock.acquire, release), (items.get, put)):
    second = after(1, lambda: print(wait()))
    after(2, act)
    try: wait()
    except KeyboardInterrupt: print("interrupted")
    second.join()
`)
    expect(lines).toEqual(['interrupted', 'True', 'interrupted', '1'])
  })

  test('an uncaught KeyboardInterrupt ends the program as Ctrl-C does', async () => {
    const { result, err } = await lab.run(`${handled}
after(1, lambda: os.kill(me, signal.SIGINT))
threading.Event().wait()
`)
    expect(result).toMatchObject({ status: 'exception', exitCode: 130 })
    expect(err).toMatch(/, in wait\n[^]*KeyboardInterrupt\n$/)
    expect(err).not.toContain('_turns')
  })
})

describe('blocking and waiting', () => {
  test('what every thread blocks is pending; sigwait takes it, and unblocking has it handled', async () => {
    const lines = await linesOf(`${handled}
one = {signal.SIGUSR1}
print(signal.pthread_sigmask(signal.SIG_BLOCK, one))
os.kill(me, signal.SIGUSR1)
print(signal.sigpending() == one, signal.sigwait(one) == signal.SIGUSR1, signal.sigpending())
print(signal.sigtimedwait(one, 2), time.monotonic() - start)
os.kill(me, signal.SIGUSR1)
print("before"); print(signal.pthread_sigmask(signal.SIG_UNBLOCK, one) == one)
`)
    expect(lines).toEqual([
      'set()',
      'True True set()',
      'None 2.0',
      'before',
      'SIGUSR1 MainThread 2.0',
      'True',
    ])
  })

  test('a thread that blocks what its parent does can wait for it, as servers do', async () => {
    const lines = await linesOf(`${handled}
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2})
def work():
    print(signal.sigwait({signal.SIGUSR1}).name)
    info = signal.sigwaitinfo({signal.SIGUSR2}); print(info.si_signo, info.si_pid == me)
thread = threading.Thread(target=work); thread.start()
time.sleep(1); os.kill(me, signal.SIGUSR1); time.sleep(1); os.kill(me, signal.SIGUSR2); thread.join()
`)
    expect(lines).toEqual(['SIGUSR1', '12 True'])
  })

  test('misuse raises what CPython raises', async () => {
    const lines = await linesOf(`${handled}
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, str(error).split("] ")[-1])
def off():
    attempt(lambda: signal.signal(signal.SIGUSR1, handler))
    attempt(lambda: signal.set_wakeup_fd(-1))
thread = threading.Thread(target=off); thread.start(); thread.join()
attempt(lambda: signal.signal(99, handler))
attempt(lambda: signal.signal(signal.SIGKILL, handler))
attempt(lambda: signal.signal(signal.SIGUSR1, "x"))
attempt(lambda: signal.raise_signal(99))
attempt(lambda: os.kill(999_999, 0))
attempt(lambda: os.kill(me, 0))
attempt(lambda: signal.setitimer(signal.ITIMER_REAL, -1))
attempt(lambda: signal.pthread_sigmask(9, []))
attempt(lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [99]))
attempt(lambda: signal.pthread_kill(thread.ident, signal.SIGUSR1))
attempt(lambda: signal.sigtimedwait([1], -1))
attempt(lambda: signal.set_wakeup_fd(1))
attempt(lambda: signal.set_wakeup_fd(77))
attempt(lambda: signal.getsignal(signal.SIGINT) is signal.default_int_handler)
attempt(lambda: signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)
`)
    expect(lines).toEqual([
      'ValueError signal only works in main thread of the main interpreter',
      'ValueError set_wakeup_fd only works in main thread of the main interpreter',
      'ValueError signal number out of range',
      'OSError Invalid argument',
      'TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object',
      'OSError Invalid argument',
      'ProcessLookupError No such process',
      'None',
      'ItimerError Invalid argument',
      'OSError Invalid argument',
      'ValueError signal number 99 out of range [1; 64]',
      'ProcessLookupError No such process',
      'ValueError timeout must be non-negative',
      'ValueError the fd 1 must be in non-blocking mode',
      'OSError Bad file descriptor',
      'True',
      'True',
    ])
  })

  test('the number of each signal is written to the wake-up fd', async () => {
    const lines = await linesOf(`${handled}
here, there = os.pipe(); os.set_blocking(there, False)
print(signal.set_wakeup_fd(there)); os.kill(me, signal.SIGUSR1); print(os.read(here, 9), signal.set_wakeup_fd(-1) == there)
`)
    expect(lines).toEqual(['-1', 'SIGUSR1 MainThread 0.0', "b'\\n' True"])
  })

  test('a program finds the handlers as new, whatever the one before it set', async () => {
    await lab.run(`import signal; signal.signal(signal.SIGTERM, print); signal.signal(50, print)
signal.pthread_sigmask(signal.SIG_BLOCK, {2}); signal.setitimer(signal.ITIMER_REAL, 100, 1)`)
    const lines = await linesOf(`
import signal
print(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL, signal.getsignal(50) is signal.SIG_DFL)
print(signal.pthread_sigmask(signal.SIG_BLOCK, ()), signal.getitimer(signal.ITIMER_REAL))
`)
    expect(lines).toEqual(['True True', 'set() (0.0, 0.0)'])
  })
})
