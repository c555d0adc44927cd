/** The recordings of the site's pages are what their programs do, on the virtual clock. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { openNodeKernel } from '../kernel/node.ts'
import type { TraceEvent } from '../protocol/trace.ts'

const files = globSync('content/recordings/*.jsonl')

test('there are recordings', () => {
  expect(files).not.toEqual([])
})

test.each(files)('%s is a run of its program', async (file) => {
  const id = basename(file, '.jsonl')
  const events: TraceEvent[] = []
  const kernel = await openNodeKernel((message) => {
    if (message.type === 'trace') events.push(...message.batch.events)
  })
  const program = readFileSync(`content/programs/${id}.py`, 'utf8')
  await kernel.run({ run: 0, program, clock: 'virtual' })
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(
    lines.map((line) => JSON.parse(line) as unknown),
    `make it anew: npm run --silent turns -- run content/programs/${id}.py --clock virtual --trace ${file}`,
  ).toEqual(events)
})
