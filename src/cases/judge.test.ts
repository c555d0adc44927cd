import { expect, test } from 'vitest'
import type { Case } from './cases.ts'
import { judge, tally } from './judge.ts'

const choices = [
  { id: 'threads', words: 'Threads' },
  { id: 'asyncio', words: 'asyncio' },
  { id: 'plain', words: 'None of these' },
]
const one: Case = {
  text: 'Ask 200 services.',
  right: ['threads', 'asyncio'],
  because: 'They wait.',
  but: { plain: 'That takes minutes.' },
}

test('a right choice is told what is right as well', () => {
  expect(judge(one, choices, 'asyncio')).toEqual({
    isRight: true,
    title: 'Right. Also right: Threads.',
    but: '',
  })
  expect(judge({ ...one, right: ['plain'] }, choices, 'plain').title).toBe('Right.')
})

test('a choice that is not right is told what is, and what there is to say of it', () => {
  expect(judge(one, choices, 'plain')).toEqual({
    isRight: false,
    title: 'Not right. Better: Threads or asyncio.',
    but: 'That takes minutes.',
  })
})

test('the first choices are counted, once all are made', () => {
  expect(tally([one, one], ['', ''])).toBe('0 of 2 decided. The first choice counts.')
  expect(tally([one, one], ['', 'plain'])).toBe('1 of 2 decided. The first choice counts.')
  expect(tally([one, one], ['threads', 'plain'])).toBe('1 of 2 were right at the first choice.')
  expect(tally([one, one], ['threads', 'asyncio'])).toBe('All 2 were right at the first choice.')
})
