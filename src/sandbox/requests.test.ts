/** How the page handles a kernel's answers, and answers that never come. */
import { expect, test } from 'vitest'
import { outcome as finished } from '../protocol/example.ts'
import { ChooseRequest } from '../protocol/choose.ts'
import { ExamineRequest, ExploreRequest, ExploreResult } from '../protocol/explore.ts'
import { nothingExplored } from '../protocol/results.ts'
import { chooseRequest, examineRequest, exploreRequest, Unexamined } from './requests.ts'

const explore = () => exploreRequest(ExploreRequest.parse({ program: '' }), () => {})
const examine = () => examineRequest(ExamineRequest.parse({ program: '', schedule: 'b1' }))

const outcome = finished()
const access = {
  step: 3,
  thread: 1,
  name: 'Thread-1',
  line: 9,
  kind: 'read',
  variable: 'x',
  value: '3',
  object: 0,
  part: null,
  holding: ['lock'],
}

test('an exploration that was stopped or lost is a result all the same', () => {
  expect(ExploreResult.parse(explore().ended('stopped', ''))).toMatchObject({
    interrupted: 'stopped',
    schedules: 0,
    granularity: 'bytecode',
  })
  expect(explore().ended('crashed', 'it broke').interrupted).toBe('it broke')
})

test('an interpreter that an exploration lost is not used again, one that was stopped is', () => {
  const broken = (interrupted: string) =>
    explore().broken(nothingExplored('bytecode', { interrupted }))
  expect(broken('the interpreter was lost: too deep')).toBe(true)
  expect(['', 'stopped'].map(broken)).toEqual([false, false])
})

test('what was examined comes through with nothing but what the protocol names', () => {
  const answer = { outcome, accesses: [{ ...access, extra: 1 }], interrupted: '' }
  expect(examine().parse(answer)).toMatchObject({ accesses: [access] })
  expect(JSON.stringify(examine().parse(answer))).not.toContain('extra')
})

test.each([
  null,
  {},
  { outcome, accesses: 'x', interrupted: '' },
  { outcome, accesses: [{ ...access, line: -1 }], interrupted: '' },
  { outcome: { ...outcome, schedule: '<img>' }, accesses: [], interrupted: '' },
])('the answer %j is none', (answer) => {
  expect(examine().parse(answer)).toBeNull()
})

test('a closer look that was stopped or lost has no result, but a reason', () => {
  expect(examine().ended('stopped', '')).toEqual(new Unexamined('stopped'))
  expect(examine().ended('crashed', 'it broke')).toEqual(new Unexamined('it broke'))
})

const pause = {
  options: [{ thread: 1, name: 'A', line: 9, operation: 'read', variable: 'x' }],
  threads: [
    {
      thread: 1,
      name: 'A',
      state: 'can go on',
      line: 9,
      source: 'x += 1',
      instruction: 'BINARY_OP +=',
      waits: null,
      wakes: null,
    },
  ],
  last: 1,
  made: [],
  preemptions: 0,
  variables: [{ name: 'x', value: '3' }],
  seconds: 0,
  output: [],
  outcome: null,
  schedule: 'b1',
  interrupted: '',
}
const choose = () => chooseRequest(ChooseRequest.parse({ program: '' }))

test('a choice comes through with nothing but what the protocol names', () => {
  expect(choose().parse({ ...pause, extra: 1 })).toEqual(pause)
})

test.each([
  { ...pause, last: -1 },
  { ...pause, variables: [{ name: 'x', value: 3 }] },
  { ...pause, threads: [{ ...pause.threads[0], state: '<img>' }] },
])('the answer %j is no choice', (answer) => {
  expect(choose().parse(answer)).toBeNull()
})
