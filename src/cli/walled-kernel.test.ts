/** Behind the command line's wall, too, every program gets an interpreter in which no other has run. */
import { afterAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { WalledKernel } from './walled-kernel.ts'

const kernel = new WalledKernel()
afterAll(() => kernel.close())

async function printed(program: string): Promise<string> {
  const { outcomes } = await kernel.explore({ program, schedules: 1, retry: false })
  return outcomes.flatMap(({ output }) => output.map(({ text }) => text)).join('\n')
}

/** Needs all to be whole that the programs below leave broken. */
const needy = `
import os, string, sys, threading, time
def work(n):
    time.sleep(0.01 * n)
    print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
sys.monitoring.use_tool_id(3, "free")
print(os.listdir(), len(string.ascii_letters))
`

test.each([
  [
    'patched modules',
    'import builtins, string, sys, time\ntime.sleep = string.ascii_letters = None\n' +
      'sys.path.clear()\nbuiltins.len = builtins.print = None',
  ],
  [
    'an audit hook, beside the one that we keep',
    'import sys\nadd = sys.addaudithook.__globals__["_add"]\ndef hook(event, args):\n' +
      '    if event == "import": raise RuntimeError("left behind")\nadd(hook)',
  ],
  ['a monitoring tool', 'import sys\nsys.monitoring.use_tool_id(3, "mine")'],
  [
    'files, and a broken library',
    'open("left.txt", "w").write("left")\nopen("/lib/python314.zip", "w").write("broken")',
  ],
  [
    'patched JavaScript',
    'import js\nfor kind in (js.Array, js.Promise, js.Map):\n' +
      '    for name in ("push", "then", "get", "map"): setattr(kind.prototype, name, None)',
  ],
  [
    'timers and forged answers',
    'import js\njs.eval("setInterval(() => process.send({ result: 1 }), 0); process.send({ result: 2 })")',
  ],
])(
  '%s: the next program finds nothing of it',
  async (_, program) => {
    await printed(program).catch(() => {}) // whether it gets an answer is its own affair
    expect(await printed(needy)).toBe('0\n1\n[] 52')
  },
  patient(60),
)
