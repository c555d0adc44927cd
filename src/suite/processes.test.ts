/**
 * The programs of the corpus that have processes behave on the virtual clock, where the processes are in one interpreter,
 * as they do where each has an interpreter of its own (behaviour-*.test.ts); and in every schedule that is tried.
 * The same for those that have interpreters.
 */
import { expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { FreshKernel } from '../kernel/fresh-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { loadBehaviours } from './behaviour.ts'

const those = loadBehaviours().filter(({ name }) => /^(process|interpreter)_/.test(name))
const fresh = new FreshKernel(() => openNodeKernel())

test('there are at least 50', () => {
  expect(those.length).toBeGreaterThanOrEqual(50)
})

test.each(those)(
  '$name',
  async ({ name, program, stdout, stderr }) => {
    const { outcomes, interrupted } = await fresh.explore({
      program,
      filename: `${name}.py`,
      schedules: 3,
      seconds: patient(60) / 1000,
      retry: false,
    })
    expect(interrupted).toBe('')
    for (const { output, errors, status } of outcomes) {
      const lines = output.map(({ text }) => text)
      expect({ status, lines }).toEqual({ status: 'finished', lines: stdout })
      const said = errors.map(({ text }) => text)
      expect(stderr.filter((line) => !said.includes(line))).toEqual([])
      expect(said.length > 0, said.join('\n')).toBe(stderr.length > 0)
    }
  },
  patient(80),
)
