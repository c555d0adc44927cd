/** Kernels that start from a snapshot, and those that cannot. */
import { loadPyodide } from 'pyodide'
import { beforeAll, expect, test } from 'vitest'
import { bootKernel } from './boot.ts'
import type { SnapshotOptions } from './host.ts'
import { pythonFiles } from './node.ts'
import { isWhole } from './snapshot.ts'

const files = pythonFiles()
let snapshot: Uint8Array
let asked: SnapshotOptions[] = []

/** Boots a kernel from `from`; returns it with the snapshot that it made, if it did. */
async function boot(from?: Uint8Array) {
  asked = []
  let made: Uint8Array | null = null
  let out = ''
  const kernel = await bootKernel({
    load(options) {
      asked.push(options)
      return loadPyodide(options as object)
    },
    snapshot: from,
    onSnapshot: (bytes) => (made = bytes),
    pythonFiles: files,
    post(message) {
      if (message.type !== 'trace') return
      for (const event of message.batch.events) if (event.kind === 'output') out += event.text
    },
  })
  const run = async (program: string) => {
    out = ''
    await kernel.run({ run: 1, program, clock: 'virtual' })
    return out
  }
  return { run, made: made as Uint8Array | null }
}

const program = `
import threading, time, random
def work(n):
    time.sleep(n)
    print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in (2, 1)]
for t in threads: t.start()
for t in threads: t.join()
`

beforeAll(async () => {
  snapshot = (await boot()).made!
})

test('a kernel without a snapshot makes one, and goes on', async () => {
  const { run, made } = await boot()
  expect(isWhole(made!)).toBe(true)
  expect(await run(program)).toBe('1\n2\n')
})

test('texts have the same hashes in every interpreter, and programs do not see why', async () => {
  const one = await boot()
  const asking = 'import os\nprint(hash("text"), os.environ.get("PYTHONHASHSEED"))'
  const said = await one.run(asking)
  expect(said).toMatch(/^-?\d+ None\n$/)
  const other = await boot(snapshot) // made by another plain boot
  expect(await other.run(asking)).toBe(said)
})

test('a kernel that starts from a snapshot runs threads, and makes no other', async () => {
  const { run, made } = await boot(snapshot)
  expect(asked.map(({ _loadSnapshot }) => _loadSnapshot === snapshot)).toEqual([true])
  expect(made).toBeNull()
  expect(await run(program)).toBe('1\n2\n')
})

test('random numbers are others after each start, though the memory is the same', async () => {
  const show = 'import random, uuid\nprint(random.random(), random.Random().random(), uuid.uuid4())'
  const seen = [(await boot(snapshot)).run, (await boot(snapshot)).run].map((run) => run(show))
  const [one, other] = await Promise.all(seen)
  const words = [...one!.trim().split(' '), ...other!.trim().split(' ')]
  expect(new Set(words).size).toBe(6)
})

test('what a program did before is not in the snapshot that its kernel made', async () => {
  const { run, made } = await boot()
  await run('import builtins, sys\nbuiltins.mine = 1\nsys.path.append("mine")')
  const next = await boot(made!)
  const look = 'import builtins, sys\nprint(hasattr(builtins, "mine"), "mine" in sys.path)'
  expect(await next.run(look)).toBe('False False\n')
})

test.each([
  ['nothing', () => new Uint8Array()],
  ['the beginning of one', () => snapshot.slice(0, 1_000_000)],
  ['one without its last byte', () => snapshot.slice(0, -1)],
  ['other bytes of that length', () => new Uint8Array(snapshot.length)],
  [
    'one of another build',
    () => {
      const other = snapshot.slice()
      other.fill(7, 16, 48)
      return other
    },
  ],
])('%s in place of a snapshot: a plain boot, and a new snapshot', async (_, bytes) => {
  const { run, made } = await boot(bytes())
  expect(await run(program)).toBe('1\n2\n')
  expect(isWhole(made!)).toBe(true)
})
