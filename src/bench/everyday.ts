/**
 * Everyday operations: printing, locks, queues, loops, compared with the machine's own CPython and with plain Pyodide.
 *
 * The two baselines separate the cost of our scheduler from the cost of CPython in WebAssembly without it.
 */
import { compared, type Figure } from './figure.ts'
import type { Host } from './host.ts'
import { interleave } from './interleave.ts'
import { native, nativePython } from './native.ts'

/** Each times itself: `took` is in seconds. */
const timed = (before: string, body: string) => `import queue, sys, threading, time
${before}
def work():
    begun = time.perf_counter()
${body.replaceAll(/^/gm, '    ')}
    return time.perf_counter() - begun

took = work()
`

const kinds: { what: string; program: string; most: number | undefined }[] = [
  {
    what: '20,000 printed lines',
    program: timed('', 'for n in range(20_000):\n    print(n)'),
    most: 2,
  },
  {
    what: '200,000 times acquire and release',
    program: timed(
      'lock = threading.Lock()',
      'for _ in range(200_000):\n    lock.acquire()\n    lock.release()',
    ),
    most: 3,
  },
  {
    what: '200,000 times with lock',
    program: timed(
      'lock = threading.Lock()',
      'for _ in range(200_000):\n    with lock:\n        pass',
    ),
    most: 3,
  },
  {
    what: '20,000 times put and get of a queue',
    program: timed(
      'items = queue.Queue()',
      'for n in range(20_000):\n    items.put(n)\n    items.get()',
    ),
    most: undefined,
  },
  {
    what: 'a loop of a million',
    program: timed('', 'count = 0\nfor _ in range(1_000_000):\n    count += 1'),
    most: undefined,
  },
]

/** Written to stderr, so that it does not mix with what a program prints. */
const telling = (program: string) => `${program}
print(took, file=sys.stderr)
`

/** Milliseconds of each, with both baselines; targets are for the first, native CPython. */
export async function everyday(host: Host, rounds: number): Promise<Figure[]> {
  const python = await nativePython()
  const figures: Figure[] = []
  for (const { what, program, most } of kinds) {
    const ours = async () => {
      const { output } = await host.run(telling(program))
      return Number(output.trimEnd().split('\n').at(-1)) * 1000
    }
    const about = { where: host.where, what, unit: 'ms' } as const
    if (python !== null) {
      const pairs = await interleave(
        rounds,
        ours,
        async () => (await native(telling(program))) * 1000,
      )
      figures.push(compared(about, python, pairs, most === undefined ? undefined : { ratio: most }))
    }
    const plain = async () => (await host.plain(program)) * 1000
    figures.push(compared(about, 'plain Pyodide', await interleave(rounds, ours, plain)))
  }
  return figures
}
