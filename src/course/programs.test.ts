/** Every program of a lesson through the real kernel: it does what the lesson says. */
import { beforeAll, expect, test } from 'vitest'
import { openNodeKernel } from '../kernel/node.ts'
import { loadProgram, programIds } from './load.ts'
import { openStage } from './stage.ts'
import { verifyProgram, type Stage } from './verify-program.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage(openNodeKernel)
})

test.each(programIds())('the program %s does what its lesson says', async (id) => {
  const { text, statements } = loadProgram(id)
  expect(await verifyProgram(stage, text, statements)).toEqual([])
})

test('what is not true of a program is told', async () => {
  const text = 'import threading\nprint("one")\n'
  const { statements } = loadProgram('five-threads')
  const faults = await verifyProgram(stage, text, { ...statements, possible: [['two']] })
  expect(faults.join('\n')).toContain('never printed this')
})

test('a live run is told by what it printed', async () => {
  const { statements } = loadProgram('five-threads')
  const live = { ...statements, checks: [], live: true }
  const text = 'import threading\nthreading.Thread(target=print, args=("one",)).start()\n'
  expect(await verifyProgram(stage, text, { ...live, possible: [['one']] })).toEqual([])
  expect(await verifyProgram(stage, text, { ...live, possible: [['two']] })).toHaveLength(1)
})
