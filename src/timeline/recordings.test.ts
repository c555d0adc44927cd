/** The recordings of the site's pages are what their programs do, on the virtual clock. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../exercise/content-folder.ts'
import { openNodeKernel } from '../kernel/node.ts'
import type { TraceEvent } from '../protocol/trace.ts'

const files = globSync(join(contentFolder(), 'recordings/*.jsonl'))

test('there are recordings', () => {
  expect(files).not.toEqual([])
})

test.each(files)('%s is a run of its program', async (file) => {
  const id = basename(file, '.jsonl')
  const events: TraceEvent[] = []
  const kernel = await openNodeKernel((message) => {
    if (message.type === 'trace') events.push(...message.batch.events)
  })
  const source = join(contentFolder(), 'programs', `${id}.py`)
  const program = readFileSync(source, 'utf8')
  await kernel.run({ run: 0, program, clock: 'virtual' })
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(
    lines.map((line) => JSON.parse(line) as unknown),
    `make it anew: npm run --silent turns -- run ${source} --clock virtual --trace ${file}`,
  ).toEqual(events)
})
