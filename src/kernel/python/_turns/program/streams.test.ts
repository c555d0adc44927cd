/** A program's output keeps its order, thread and time, even when there is so much that it is gathered. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Enough output that what follows is gathered. */
const FLOOD = 'for n in range(150): print("flood", n)\n'

/** What was printed after the flood: stream, thread and text, neighbours of one kind joined. */
async function after(program: string, options: Parameters<typeof lab.run>[1] = {}) {
  const run = await lab.run(`import sys, threading, time, os\n${FLOOD}${program}`, options)
  const pieces: [stream: string, thread: number, text: string][] = []
  for (const event of run.events) {
    if (event.kind !== 'output') continue
    const text = event.text.replaceAll(/flood \d+\n/g, '')
    const last = pieces.at(-1)
    if (text === '') continue
    if (last?.[0] === event.stream && last[1] === event.thread) last[2] += text
    else pieces.push([event.stream, event.thread, text])
  }
  expect(run.out.match(/^flood \d+$/gm)).toHaveLength(150)
  return { ...run, pieces }
}

test('stderr and a buffer of bytes come where they were written', async () => {
  const { pieces } = await after(`
print("one"); print("two", file=sys.stderr); print("three")
sys.stdout.buffer.write(b"four\\n"); print("five")
`)
  expect(pieces).toEqual([
    ['stdout', 0, 'one\n'],
    ['stderr', 0, 'two\n'],
    ['stdout', 0, 'three\nfour\nfive\n'],
  ])
})

test.each([50_000, 1])(
  'each thread has its own lines, also when of the events %i are kept',
  async (kept) => {
    const { pieces } = await after(
      `
turn = threading.Condition()
def work(n):
    for k in range(2):
        print("work", n, k)
        time.sleep(0.01)
threads = [threading.Thread(target=work, args=(n,)) for n in (1, 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("end")
`,
      { limits: { events: kept } },
    )
    const own = (thread: number) =>
      pieces.flatMap(([, who, text]) => (who === thread ? [text] : [])).join('')
    expect([own(0), own(1), own(2)]).toEqual([
      'end\n',
      'work 1 0\nwork 1 1\n',
      'work 2 0\nwork 2 1\n',
    ])
  },
)

test('a line is told at its time where no other event is kept', async () => {
  const { events } = await after('print("now"); time.sleep(5); print("later")', {
    limits: { events: 1 },
  })
  const at = (word: string) =>
    events.find((event) => event.kind === 'output' && event.text.includes(word))!.at
  expect([at('now') < 1, at('later') >= 5]).toEqual([true, true])
})

test('a line is told before the sleep that follows it, in order and in time', async () => {
  const { events } = await after('print("now"); time.sleep(5); print("later")', {
    clock: 'virtual',
  })
  const at = (word: string) =>
    events.find((event) => event.kind === 'output' && event.text.includes(word))!
  const sleep = events.findIndex((event) => event.kind === 'sleep')
  expect(events.indexOf(at('now'))).toBeLessThan(sleep)
  expect(at('now').at).toBeLessThan(1)
  expect(at('later').at).toBeGreaterThanOrEqual(5)
})

test.each([
  ['os._exit', 'print("last"); os._exit(0)', 'exit'],
  [
    'a deadlock',
    'print("last"); lock = threading.Lock(); lock.acquire(); lock.acquire()',
    'deadlock',
  ],
  ['an exception', 'print("last"); raise ValueError', 'exception'],
])('%s loses no line', async (_, program, status) => {
  const { pieces, result } = await after(program)
  expect(pieces[0]).toEqual(['stdout', 0, 'last\n'])
  expect(result.status).toBe(status)
})

test('what is not ended by a line break comes with the end; a closed stream is nobody’s trouble', async () => {
  const { pieces, result } = await after('print("a", end=""); print("b", end="")')
  expect(pieces).toEqual([['stdout', 0, 'ab']])
  expect(result.status).toBe('finished')
  const closed = await after('sys.stdout.close(); time.sleep(0); print("x", file=sys.stderr)')
  expect(closed.pieces).toEqual([['stderr', 0, 'x\n']])
})

test('a program that buffers by itself is left alone', async () => {
  const run = await lab.run(`import sys, os
sys.stdout.reconfigure(line_buffering=False)
${FLOOD}print("lost", file=sys.stderr)
os._exit(0)`)
  expect(run.out).toBe('')
  expect(run.err).toBe('lost\n')
})

test('what is written to a descriptor comes where it was written, and from its thread', async () => {
  const { pieces } = await after(`
print("one"); os.write(2, b"two\\n"); os.write(1, b"three\\n"); print("four")
thread = threading.Thread(target=os.write, args=(1, b"five\\n")); thread.start(); thread.join()
with open(1, "w", closefd=False) as file: file.write("six\\n")
`)
  expect(pieces).toEqual([
    ['stdout', 0, 'one\n'],
    ['stderr', 0, 'two\n'],
    ['stdout', 0, 'three\nfour\n'],
    ['stdout', 1, 'five\n'],
    ['stdout', 0, 'six\n'],
  ])
})

test('a program that has closed or led away its output leaves the next one its own', async () => {
  await lab.run(`
import os
os.dup2(os.open("file", os.O_CREAT | os.O_WRONLY), 1)
os.close(2); os.close(0)
`)
  const { out, err } = await lab.run('import os; os.write(1, b"out"); os.write(2, b"err")')
  expect([out, err]).toEqual(['out', 'err'])
})

test('which thread writes to a descriptor first is explored, as it is for print', async () => {
  const { outcomes, complete } = await lab.kernel.explore({
    program: `
import os, threading
def work(): os.write(1, b"written\\n")
thread = threading.Thread(target=work)
thread.start()
print("printed")
thread.join()`,
    seconds: 60 * pace(),
  })
  const printed = outcomes.map(({ output }) => output.map(({ text }) => text).join(''))
  expect([complete, printed.toSorted()]).toEqual([true, ['printedwritten', 'writtenprinted']])
})
