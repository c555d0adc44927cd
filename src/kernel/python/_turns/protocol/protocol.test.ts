/** The shapes that Python knows are those of src/protocol, with exactly the same keys. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import * as choose from '../../../../protocol/choose.ts'
import * as explore from '../../../../protocol/explore.ts'
import * as run from '../../../../protocol/run.ts'
import { SwitchReason, WaitKind } from '../../../../protocol/trace.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const python = read('requests.py') + read('results.py')

/** The keys of a TypedDict, including inherited ones. */
function keysOf(name: string): string[] {
  const functional = new RegExp(`^${name} = TypedDict\\("\\w+", \\{(.*)\\}\\)`, 'm').exec(python)
  if (functional) return [...functional[1]!.matchAll(/"(\w+)":/g)].map(([, key]) => key!)
  const found = new RegExp(`^class ${name}\\((\\w+)\\):\\n((?: {4}.*\\n|\\n(?= {4}))+)`, 'm').exec(
    python,
  )
  if (!found) throw new Error(`there is no class ${name}`)
  const [, base = '', body = ''] = found
  const own = [...body.matchAll(/^ {4}(\w+): /gm)].map(([, key]) => key!)
  return base === 'TypedDict' ? own : [...keysOf(base), ...own]
}

const objects: [string, z.ZodObject][] = [
  ['RunLimits', run.RunLimits],
  ['RunRequest', run.RunRequest],
  ['Waiter', run.Waiter],
  ['RunResult', run.RunResult],
  ['ExploreRequest', explore.ExploreRequest],
  ['ExamineRequest', explore.ExamineRequest],
  ['ChooseRequest', choose.ChooseRequest],
  ['OutputLine', explore.OutputLine],
  ['Outcome', explore.Outcome],
  ['Race', explore.Race],
  ['LockCycle', explore.LockCycle],
  ['ExploreResult', explore.ExploreResult],
  ['Access', explore.Access],
  ['ExamineResult', explore.ExamineResult],
  ['Option', choose.Option],
  ['Standing', choose.Standing],
  ['Shown', choose.Shown],
  ['ChooseResult', choose.ChooseResult],
]

test.each(objects)('%s has the same keys in both halves', (name, schema) => {
  expect(keysOf(name).toSorted()).toEqual(Object.keys(schema.shape).toSorted())
})

test('a wait is of one of the kinds that the protocol knows', () => {
  const kinds = /type WaitKind = Literal\[(.*?)\]/s.exec(python)?.[1]?.match(/\w+/g)
  expect(kinds?.toSorted()).toEqual(WaitKind.options.toSorted())
})

test('the kinds of waits and of switches have the numbers that trace-rows.ts reads', () => {
  const rows = readFileSync(join(import.meta.dirname, '../trace/rows.py'), 'utf8')
  const listed = (name: string) =>
    new RegExp(`^${name} = [^(]*\\(\\s*\\(([^)]*)\\)`, 'm').exec(rows)?.[1]?.match(/[\w-]+/g)
  expect(listed('WHAT')).toEqual([...WaitKind.options])
  expect(listed('WHY')).toEqual([...SwitchReason.options])
})
