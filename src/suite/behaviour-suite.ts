/** Runs the behaviour corpus but for what runs in a page, each program in an interpreter of its own: two files share it. */
import { expect, test } from 'vitest'
import { isRunInPage } from '../../.ci/behaviours.ts'
import { FreshKernel } from '../kernel/fresh-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { loadBehaviours, type Behaviour } from './behaviour.ts'

const written = { stdout: '', stderr: '' }

const fresh = new FreshKernel(async () => {
  const kernel = await openNodeKernel(
    (message) => {
      if (message.type !== 'trace') return
      for (const event of message.batch.events) {
        if (event.kind === 'output') written[event.stream] += event.text
      }
    },
    () => void kernel.input(null),
  )
  return kernel
})

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n')

/** Addresses of objects differ each time, so they are replaced. */
const comparable = (text: string) => text.replaceAll(/\b0x[0-9a-f]{4,}/g, '0x…')

/** Runs it as `turns run` does, on the real clock. */
async function run({ name, program }: Behaviour) {
  Object.assign(written, { stdout: '', stderr: '' })
  const { exitCode, detail } = await fresh.run({ run: 1, program, filename: `${name}.py` })
  const lines = written.stdout === '' ? [] : linesOf(written.stdout)
  return { lines, stderr: linesOf(comparable(written.stderr)), exitCode, detail }
}

/** What is on stderr but must not be, and what is missing there. */
function wrongErrors(stderr: string[], wanted: string[]): string[] {
  if (wanted.length === 0) return stderr.filter((line) => line !== '')
  return wanted.filter((line) => !stderr.includes(line))
}

/** @param half 0: the programs at even places of those that run here, 1: the others */
export function testBehaviours(half: 0 | 1): void {
  const here = loadBehaviours().filter(({ name }, index) => !isRunInPage(index, name))
  const those = here.filter((_, index) => index % 2 === half)
  test.each(those)('$name', async (behaviour) => {
    const { lines, stderr, exitCode, detail } = await run(behaviour)
    const sorted = (all: string[]) => (behaviour.inAnyOrder ? all.toSorted() : all)
    const words = detail || stderr.join('\n')
    expect(sorted(lines), words).toEqual(sorted(behaviour.stdout))
    expect(wrongErrors(stderr, behaviour.stderr), words).toEqual([])
    expect(exitCode).toBe(behaviour.exitCode)
  })
}
