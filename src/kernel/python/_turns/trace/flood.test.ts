/** A program that prints too much: its beginning and its end are reported, and how much was between. */
import { expect, test } from 'vitest'
import { useLab, type Run } from '../../../lab.ts'

const lab = useLab()
const limits = { outputLines: 100, outputChars: 2000 }

/** The pieces of the output, with what was left out before them. */
const told = ({ events }: Run) =>
  events.flatMap((event) =>
    event.kind === 'output' && event.leftOut ? [{ ...event.leftOut, text: event.text }] : [],
  )

test('the last lines come at the end, after the count of what was left out', async () => {
  const run = await lab.run('for n in range(1000, 1200): print(n)\nprint("END")', { limits })
  const lines = run.out.trimEnd().split('\n')
  expect(lines).toHaveLength(110)
  expect([lines[0], lines[99], lines[100], lines.at(-1)]).toEqual(['1000', '1099', '1191', 'END'])
  expect(told(run)).toMatchObject([{ lines: 91, chars: 455 }])
  expect(run.result.outputDropped).toBe(455)
})

test('what is little more than the cap is told whole', async () => {
  const run = await lab.run('for n in range(105): print(n)\nprint("END", end="")', { limits })
  expect(run.out.split('\n')).toHaveLength(106)
  expect(run.out.endsWith('104\nEND')).toBe(true)
  expect(told(run)).toEqual([])
  expect(run.result.outputDropped).toBe(0)
})

test('a traceback in the middle of a flood is kept, and the one at its end', async () => {
  const program = `
import threading
def flood(n):
    for _ in range(n): print("x" * 9)
def fail(): raise ValueError("in the middle")
flood(300)
thread = threading.Thread(target=fail); thread.start(); thread.join()
flood(300)
raise KeyError("at the end")
`
  const run = await lab.run(program, { limits: { ...limits, outputChars: 20_000 } })
  expect(run.err).toMatch(
    /^Exception in thread .*ValueError: in the middle\nTraceback.*KeyError: /s,
  )
  expect(told(run)).toHaveLength(2)
})

test('one line that is longer than everything, and lines of a few threads, keep their ends', async () => {
  const long = await lab.run('print("a" * 5000)\nprint("END")', { limits })
  expect(long.out).toBe(`${'a'.repeat(2000)}END\n`)
  expect(told(long)).toMatchObject([{ chars: 3001 }])
  const threads = `
import threading
def flood(name):
    for n in range(200): print(name, n)
for name in "abc": threading.Thread(target=flood, args=name, name=name).start()
`
  const run = await lab.run(threads, { limits })
  const last = run.events.findLast((event) => event.kind === 'output')!
  expect(last).toMatchObject({ thread: 3, text: expect.stringContaining('c 199\n') })
})

test('the end of what is stopped or cannot go on is told, too', async () => {
  const deadlock = `
import threading
for n in range(300): print(n)
lock = threading.Lock()
lock.acquire(); lock.acquire()
`
  const run = await lab.run(deadlock, { limits })
  expect(run.result.status).toBe('deadlock')
  expect(run.out.endsWith('\n299\n')).toBe(true)
})

test('pieces that end in the middle of a line are given up, too', async () => {
  const program = `
import sys
sys.stdout.reconfigure(line_buffering=False)
text = "".join(f"{n}\\n" for n in range(1000, 9000))
for at in range(0, len(text), 997):
    sys.stdout.write(text[at:at + 997])
    sys.stdout.flush()
`
  const { out } = await lab.run(program, { limits })
  const lines = out.trimEnd().split('\n')
  expect([lines[0], lines.at(-1)]).toEqual(['1000', '8999'])
  expect(lines.length).toBeLessThanOrEqual(112)
})
