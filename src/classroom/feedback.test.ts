import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  feedbackFragment,
  feedbackOf,
  feedbackText,
  readFeedback,
  readFeedbackLink,
} from './feedback.ts'
import { handIn, one, rowsOf } from './example.ts'
import { linesOf } from './lines.ts'
import { feedbackZip, moodleGrades } from './moodle.ts'
import { cellsOf } from './review.ts'

async function line(owner?: { name: string; id: string; email?: string }) {
  const [row] = await rowsOf(handIn('Ada/../x', [one()]))
  const rows = [{ ...row!, ...(owner ? { owner } : {}) }]
  const cells = cellsOf(rows)
  cells[0]!.state = 'failed'
  cells[0]!.judgement = { state: 'passed', comment: 'Good; but\n=late.' }
  cells[0]!.similar = [{ row: 1, learner: 'Bob', isSame: true }]
  return linesOf(rows, cells, row!.assignment)
}

test('feedback comes back from its link and its file, and says nothing of others', async () => {
  const [ada] = await line()
  const feedback = feedbackOf(ada!, 5)
  expect(feedback.exercises).toEqual([
    {
      exercise: 'safe-increment',
      state: 'passed',
      overridden: true,
      finding: '',
      comment: 'Good; but\n=late.',
    },
  ])
  expect(feedbackText(feedback)).not.toContain('Bob')
  expect(readFeedback(feedbackText(feedback))).toEqual(feedback)
  expect(await readFeedbackLink(`#${await feedbackFragment(feedback)}`)).toEqual(feedback)
})

test('what is no feedback says so', async () => {
  const [ada] = await line()
  const feedback = feedbackOf(ada!, 5)
  expect(await readFeedbackLink('#a=1')).toBeNull()
  await expect(readFeedbackLink('#f=1')).rejects.toThrow('cut off')
  expect(() => readFeedback('{}')).toThrow('not feedback of this course')
  expect(() => readFeedback('{')).toThrow('cut off')
  expect(() => readFeedback(JSON.stringify({ ...feedback, version: 2 }))).toThrow('newer version')
  expect(() => readFeedback(JSON.stringify({ ...feedback, more: 1 }))).toThrow('cannot be read')
  const [first] = feedback.exercises
  const twice = JSON.stringify({ ...feedback, exercises: [first, first] })
  expect(() => readFeedback(twice)).toThrow('cannot be read')
})

test('what turns or hides text in feedback is seen', async () => {
  const [ada] = await line()
  const feedback = feedbackOf(ada!, 5)
  const [exercise] = feedback.exercises
  const read = readFeedback(
    feedbackText({
      ...feedback,
      name: 'A\u202Eda',
      title: 'Lo\u200Bcks\n2',
      exercises: [{ ...exercise!, comment: 'Good\u2066\n!', finding: '\u202Ex' }],
    }),
  )
  expect(read).toMatchObject({ name: 'A\\u202eda', title: 'Lo\\u200bcks 2' })
  expect(read.exercises[0]).toMatchObject({ comment: 'Good\\u2066\n!', finding: '\\u202ex' })
})

test('Moodle gets grades by its own numbers, and a folder of feedback for each learner', async () => {
  const lines = await line({ name: 'Ada_Lovelace', id: '4711', email: 'ada@example.org' })
  expect(moodleGrades(lines, () => 'A safe increment', 0).split('\n')).toEqual([
    '"Identifier","Full name","Email address","Grade","Maximum Grade","Last modified (grade)","Feedback comments"',
    `"Participant 4711","Ada_Lovelace","ada@example.org","100","100","1970-01-01T00:00:00Z","A safe increment: passed. Good; but =late."`,
    '',
  ])
  const files = unzipSync(feedbackZip(lines, 5))
  const path = 'Ada Lovelace_4711_assignsubmission_file_/feedback.json'
  expect(Object.keys(files)).toEqual([path])
  expect(readFeedback(strFromU8(files[path]!)).exercises[0]?.state).toBe('passed')
})

test('a name cannot lead out of its folder, and two of one name have one each', async () => {
  const [ada] = await line()
  const files = unzipSync(feedbackZip([ada!, ada!], 5))
  expect(Object.keys(files)).toEqual(['Ada . x/feedback.json', 'Ada . x 2/feedback.json'])
})

test('names that a system takes for one another, or for a device, are folders of their own', async () => {
  const [ada] = await line()
  const named = (name: string) => ({ ...ada!, handIn: { ...ada!.handIn, name } })
  const all = ['Zoë', 'zoë', 'Zoe\u0308', 'Zoë.', 'CON'].map(named)
  const folders = Object.keys(unzipSync(feedbackZip(all, 5))).map((path) => path.split('/')[0]!)
  expect(folders).toEqual(['Zoë', 'zoë 2', 'Zoë 3', 'Zoë 4', 'learner CON'])
})
