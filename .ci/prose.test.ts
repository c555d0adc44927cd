/** The course's sentences are plain English, as far as a program can check that. See content/STYLE.md. */
import { expect, test } from 'vitest'
import { proseFaults } from './prose-faults.ts'
import { findingsIn, proseFindings } from './prose.ts'
import { proseFiles } from './prose-texts.ts'

test('lessons, quizzes, exercises, cases, claims and glossary read well', () => {
  const files = [...proseFiles()]
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap(([file, parts]) => findingsIn(file, parts))).toEqual([])
})

const refused = [
  ['Who finds it true does not wait.', 'whoever'],
  ['Look again: who finds none waits.', 'whoever'],
  ['It notes down what shall happen later.', 'will'],
  ['Then mend one.', 'fix'],
  ['The method tells whether it has ended.', 'says'],
  ['Nothing is there, and it is told as a deadlock.', 'reported'],
  ['The line stands below the loop.', 'is written'],
  ['Put it inside of the block.', 'inside'],
  ['It waits, so it is slow, and therefore wrong.', 'only one of'],
  ['It looks like a rule, and it is none.', 'is not one'],
  ['Without the comma it is no tuple.', 'is not a'],
  ['It can come after any page, also after the last.', 'even'],
  ['They do nothing else than this.', 'nothing but'],
  ['Then all who wait go on.', 'waiting threads'],
  ['The loop did not come to its end.', 'end'],
  ['The others go on meanwhile.', 'in the meantime'],
  ['It asks in vain.', 'for nothing'],
  ['Nobody knows it beforehand.', 'in advance'],
  ['Both run in the same instant.', 'at the same instant'],
  ['You know the reason from the lesson before.', 'previous'],
  ['A dictionary does as well.', 'works too'],
  ['To turn an object into bytes is called pickling.', '-ing'],
  ['Put the number behind the priority.', 'after'],
  ['An order can come of it.', 'result from'],
  ['In this page threads take turns.', 'on this page'],
  ['The line must come last. Which of these is not so?', 'is not true'],
  ['In no order of turns may the program hang.', 'must not'],
  ['A semaphore lets in at most so many at a time.', 'a certain number'],
  ['Nobody comes in between the reading and the writing.', 'without “the”'],
  ['Take a `Event` for that.', 'expected `an`'],
  ['Both wait for for the lock.', 'Unexpected repeated'],
] as const

test.each(refused)('“%s” is refused', (sentence, remedy) => {
  expect(proseFindings('lesson.mdx', sentence).join('\n')).toContain(remedy)
})

test('each fault of the table has an example', () => {
  const bare = proseFaults.filter(
    ({ pattern }) => !refused.some(([sentence]) => pattern.test(sentence)),
  )
  expect(bare).toEqual([])
})

test.each([
  'Who goes first?',
  'You can tell whether it waits.',
  'There is no lock here.',
  '`map` can stand in for a pool.',
  'It is used with `with`, and an `Event` with [a `clear`](https://example.org/so-who-tells).',
  'Pick one of the two: a lock, or none of them.',
])('“%s” is not', (sentence) => {
  expect(proseFindings('lesson.mdx', sentence)).toEqual([])
})

test('a finding says file, line, sentence and what to write instead', () => {
  const lesson = '---\ntitle: A lesson\n---\n\nRead it. Then mend it.\n\n```python\nmend()\n```\n'
  expect(proseFindings('content/lessons/10-a.mdx', lesson)).toEqual([
    'content/lessons/10-a.mdx:5: “Then mend it.” Instead of “mend” write “fix”.',
  ])
  const yaml = 'goal: |\n  One line\n  and another.\n\n  It shall end.\nchecks:\n  - type: mend\n'
  expect(proseFindings('exercise.yaml', yaml)).toEqual([
    'exercise.yaml:5: “It shall end.” Instead of “shall” write “will”, “should” or “must”.',
  ])
})
