/** Ctrl+C: SIGINT from outside the program, as a terminal sends it. */
import { afterEach, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()
const never = () => {}
afterEach(() => {
  lab.onEvent = lab.onInput = never
})

/** Runs a program on the real clock, and presses the keys as soon as it prints "now". */
function pressed(program: string) {
  lab.onEvent = (event) => {
    if (event.kind === 'output' && event.text.includes('now')) void lab.kernel.interrupt()
  }
  return lab.run(`import signal, sys, threading, time\n${program}`, { clock: 'real' })
}

test.each([
  ['sleeps', 'print("now")\ntime.sleep(3600)'],
  ['computes', 'print("now")\nwhile True: pass'],
  [
    'waits for a lock',
    'lock = threading.Lock()\nlock.acquire()\nprint("now")\nlock.acquire(timeout=3600)',
  ],
  [
    'waits for a thread that computes',
    'stop = False\ndef work():\n    while not stop: pass\nt = threading.Thread(target=work, daemon=True)\nt.start()\nprint("now")\nt.join()',
  ],
])(
  'a main thread that %s gets KeyboardInterrupt, and the exit status is a shell’s',
  async (_, program) => {
    const { result, err } = await pressed(program)
    expect(err).toMatch(/^Traceback .*KeyboardInterrupt\n$/s)
    expect(result).toMatchObject({ exitCode: 130 })
  },
)

test('a program that catches it cleans up and ends as it likes; its workers are not interrupted', async () => {
  const { result, out, err } = await pressed(`
stop = threading.Event()
def work():
    try: stop.wait(3600)
    except KeyboardInterrupt: print("never")
    print("worker ends")
worker = threading.Thread(target=work); worker.start()
try:
    print("now"); worker.join()
except KeyboardInterrupt:
    print("caught in", threading.current_thread().name)
    stop.set(); worker.join()
`)
  expect([result.status, out, err]).toEqual([
    'finished',
    'now\ncaught in MainThread\nworker ends\n',
    '',
  ])
})

test('a handler of its own takes it, and one that ignores it goes on', async () => {
  const handled = await pressed(`
signal.signal(signal.SIGINT, lambda number, frame: (print("handled", number), done.set()))
done = threading.Event(); print("now"); print(done.wait(3600))`)
  expect(handled.out).toBe('now\nhandled 2\nTrue\n')
  const ignored = await pressed(
    'signal.signal(signal.SIGINT, signal.SIG_IGN)\nprint("now")\ntime.sleep(0.05)\nprint("end")',
  )
  expect(ignored.out).toBe('now\nend\n')
})

test('a question is ended by it', async () => {
  lab.onInput = () => void lab.kernel.interrupt()
  const { out } = await lab.run('try: input("? ")\nexcept KeyboardInterrupt: print("none")', {
    clock: 'real',
  })
  expect(out).toBe('? none\n')
})

test('it does nothing to the next program, nor to an exploration', async () => {
  await lab.kernel.interrupt()
  expect((await lab.run('print("whole")')).out).toBe('whole\n')
  lab.onProgress = () => void lab.kernel.interrupt()
  const program =
    'import threading\nfor _ in range(4): threading.Thread(target=print, args=(1,)).start()'
  const { outcomes } = await lab.kernel.explore({ program, schedules: 300, retry: false })
  lab.onProgress = never
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['finished']))
})
