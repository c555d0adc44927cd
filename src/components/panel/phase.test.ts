import { expect, test } from 'vitest'
import { after, allows, type Cue, type Phase } from './phase.ts'

const play = (...cues: Cue[]): Phase => cues.reduce<Phase>(after, 'ready')

test('a run goes from start to end', () => {
  expect(play('run')).toBe('starting')
  expect(play('run', 'began')).toBe('running')
  expect(play('run', 'began', 'end')).toBe('ready')
})

test('input is asked for and answered', () => {
  expect(play('run', 'began', 'ask')).toBe('asking')
  expect(play('run', 'began', 'ask', 'answer')).toBe('running')
})

test('a program waits for visits again and again', () => {
  expect(play('run', 'began', 'await')).toBe('visitable')
  expect(play('run', 'began', 'await', 'visit')).toBe('running')
  expect(play('run', 'began', 'await', 'visit', 'began', 'await', 'stop')).toBe('stopping')
})

test('whatever is under way can be stopped, and only that', () => {
  for (const cues of [['run'], ['run', 'began'], ['run', 'began', 'ask'], ['check']] as Cue[][]) {
    expect(allows(play(...cues), 'stop')).toBe(true)
    expect(play(...cues, 'stop', 'end')).toBe('ready')
  }
  expect(allows('ready', 'stop')).toBe(false)
})

test('nothing is started while something else is under way', () => {
  for (const phase of [
    'starting',
    'running',
    'asking',
    'visitable',
    'checking',
    'stopping',
  ] as const) {
    expect(allows(phase, 'run')).toBe(false)
    expect(allows(phase, 'check')).toBe(false)
  }
})

test('output that arrives while a program is being stopped does not revive it', () => {
  expect(play('run', 'stop', 'began')).toBe('stopping')
})
