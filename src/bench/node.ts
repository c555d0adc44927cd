/** Everything that is measured in Node. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadPyodide } from 'pyodide'
import { everyday } from './everyday.ts'
import { exploring } from './exploring.ts'
import { compared, type Figure } from './figure.ts'
import { interleave } from './interleave.ts'
import { loopback } from './loopback.ts'
import { loops } from './loops.ts'
import { openNodeHost } from './node-host.ts'
import { sharing } from './sharing.ts'
import { switches } from './switches.ts'

const call = promisify(execFile)

/** @param rounds how many samples of each */
export async function measureNode(rounds: number, say: (figure: Figure) => void): Promise<void> {
  say(await boots(rounds))
  const host = await openNodeHost()
  say(await firstOutput(host, rounds))
  for (const figure of await loops(host, rounds)) say(figure)
  for (const figure of await everyday(host, rounds)) say(figure)
  for (const figure of await loopback(host, rounds)) say(figure)
  for (const figure of await switches(host, rounds)) say(figure)
  for (const figure of await exploring(host, rounds)) say(figure)
  for (const figure of await sharing(rounds)) say(figure)
}

async function boots(rounds: number): Promise<Figure> {
  const program = join(import.meta.dirname, 'boot-once.ts')
  const boot = (what: string) => async () => {
    return Number((await call(process.execPath, [program, what])).stdout)
  }
  const pairs = await interleave(rounds, boot('kernel'), boot('plain'))
  const about = { where: 'Node', what: 'boot', unit: 'ms' } as const
  return compared(about, 'plain loadPyodide', pairs, { ratio: 0.2 })
}

async function firstOutput(
  host: Awaited<ReturnType<typeof openNodeHost>>,
  rounds: number,
): Promise<Figure> {
  const hello = 'print("hello")'
  const plain = await loadPyodide()
  let printed = 0
  plain.setStdout({ batched: () => (printed = performance.now()) })
  const inPlain = async () => {
    const begun = performance.now()
    plain.runPython(hello)
    return printed - begun
  }
  const pairs = await interleave(rounds, () => host.firstOutput(hello), inPlain)
  const about = { where: 'Node', what: 'Run to first output, warm', unit: 'ms' } as const
  return compared(about, 'plain runPython', pairs)
}
