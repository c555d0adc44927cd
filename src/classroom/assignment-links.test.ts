import { expect, test } from 'vitest'
import { withoutAssignments } from './assignment-links.ts'

test('the link of an assignment is found among hand-ins; one that is a hand-in, too, is a learner’s', () => {
  const [mine, theirs, both] = ['https://c/assignment/#a=x', 'https://c/#h=y', 'https://c/#h=y&a=x']
  expect(withoutAssignments(`${mine} ${theirs}\n${both}`)).toEqual({
    links: [mine],
    rest: `${theirs}\n${both}`,
  })
  expect(withoutAssignments('{"a": "#a=x"}').links).toEqual([])
})
