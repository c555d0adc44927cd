/** What comes in later: whose the verdicts and the teacher's words are. */
import { expect, test } from 'vitest'
import { handIn, one } from './example.ts'
import { handInText, type HandIn } from './hand-in.ts'
import { countsWords, joined, type Reviewed } from './joined.ts'
import { readSources, type Owner, type Source } from './sources.ts'

const ada = { name: 'Ada Lovelace', id: '4711' }
const mallory = { name: 'Mallory', id: '666' }

const read = (...all: [HandIn, Owner?][]) =>
  readSources(
    all.map(([text, owner], index) => ({
      from: `${owner?.name ?? index}.json`,
      text: handInText(text),
      ...(owner ? { owner } : {}),
    })),
  )

/** A review that has failed all that came in; the teacher has let it pass. */
async function judged(...all: [HandIn, Owner?][]): Promise<Reviewed> {
  const { rows, cells } = joined({ rows: [], cells: [] }, await read(...all))
  const judgement = { state: 'passed' as const, comment: 'shown to me' }
  return { rows, cells: cells.map((cell) => ({ ...cell, state: 'failed' as const, judgement })) }
}

test('a copy of a hand-in that somebody else gives in gets nothing of what the teacher said', async () => {
  const file = handIn('Ada', [one()])
  const later = await read([{ ...file, made: 2 }, mallory])
  const { rows, cells } = joined(await judged([file, ada]), later)
  expect(rows.map(({ owner }) => owner?.id)).toEqual(['4711', '666'])
  expect(cells.map(({ judgement, state }) => [judgement?.comment, state])).toEqual([
    ['shown to me', 'failed'],
    [undefined, 'waiting'],
  ])
})

test('a newer hand-in of the same learner keeps the verdict and the comment of the program that is the same', async () => {
  const before = await judged([handIn('Ada', [one()]), ada])
  const newer = handIn('ADA', [one()], 2)
  const { rows, cells } = joined(before, await read([newer, ada]))
  expect(rows.map(({ trouble }) => trouble)).toEqual([
    'Ada handed in a newer one (Ada Lovelace.json), which counts.',
    '',
  ])
  expect(cells).toMatchObject([
    { row: 1, learner: 'ADA', state: 'failed', judgement: { comment: 'shown to me' } },
  ])
})

test('a newer hand-in of the same program, later or with another claim, undoes nothing that the teacher said', async () => {
  const before = await judged([handIn('Ada', [one({ seconds: 90 })]), ada])
  const again = one({ seconds: 95, claim: 'failed', passed: null })
  const { cells } = joined(before, await read([handIn('Ada', [again], 2), ada]))
  expect(cells).toMatchObject([
    { row: 1, state: 'failed', judgement: { state: 'passed', comment: 'shown to me' } },
  ])
  expect(cells[0]).toMatchObject({ handedIn: { seconds: 95 }, claimDiffers: false })
})

test('of another program of that learner the teacher’s word does not count, and is not forgotten', async () => {
  const before = await judged([handIn('Ada', [one()]), ada])
  const other = one({ program: 'print()' })
  const next = joined(before, await read([handIn('Ada', [other], 2), ada]))
  const said = { state: 'passed', comment: 'shown to me' }
  expect(next.cells).toMatchObject([{ state: 'waiting', earlier: said }])
  expect(next.cells[0]).not.toHaveProperty('judgement')
  const last = joined(next, await read([handIn('Ada', [one({ program: '1' })], 3), ada]))
  expect(last.cells).toMatchObject([{ state: 'waiting', earlier: said }])
})

test('a copy that somebody else gave in earlier does not keep the learner’s own out', async () => {
  const file = handIn('Ada', [one()])
  const before = await judged([file, mallory])
  const { rows, cells, ...counts } = joined(before, await read([file, ada]))
  expect(rows.map(({ owner, handIn: counted }) => [owner?.id, counted?.name])).toEqual([
    ['666', 'Ada'],
    ['4711', 'Ada'],
  ])
  expect(cells.map(({ state }) => state)).toEqual(['failed', 'waiting'])
  expect(counts).toEqual({ taken: 1, known: 0, faulty: 0 })
  // The same once more adds nothing.
  const again = joined({ rows, cells }, await read([file, ada]))
  expect(again).toMatchObject({ taken: 0, known: 1, faulty: 0 })
  expect(again.rows).toEqual(rows)
})

test('what is said of what came in counts each source once', async () => {
  const none = { rows: [], cells: [] }
  const say = async (before: Reviewed, sources: Source[]) =>
    countsWords(joined(before, await readSources(sources)), sources)
  const file = (name: string, made = 2): Source => ({
    from: name,
    text: handInText(handIn(name, [one({ program: 'x' })], made)),
  })
  const many = Array.from({ length: 1200 }, (_, index) => file(`Learner ${index}`))
  expect(await say(none, many)).toBe(
    '1000 hand-ins were taken in. 200 were not read: there were too many at once.',
  )
  const before = joined(none, await readSources([file('Ada')]))
  const more = [file('Ada'), file('Ada', 1), file('Bob'), { from: 'notes', text: '{}' }]
  expect(await say(before, more.slice(1))).toBe(
    'One hand-in was taken in. 2 could not be counted: see below why.',
  )
  expect(await say(before, [more[0]!])).toBe('0 hand-ins were taken in. 1 was here already.')
})

test('hand-ins for which there is no room are told so; those that were made large do not keep out the others', async () => {
  const large = (name: string) =>
    handIn(
      name,
      Array.from({ length: 200 }, (_, index) => one({ exercise: `made-up-${index}` })),
    )
  const many = Array.from({ length: 101 }, (_, index) => `M${index}`)
  const read1 = await read(...many.map((name): [HandIn] => [large(name)]), [handIn('Ada', [one()])])
  const { rows, cells, ...counts } = joined({ rows: [], cells: [] }, read1)
  expect(rows.at(-1)?.handIn?.name).toBe('Ada')
  expect(cells).toHaveLength(99 * 200 + 1)
  expect(counts).toEqual({ taken: 100, known: 0, faulty: 2 })
  expect(rows[100]?.trouble).toContain('A review holds 20,000 programs')

  // What is there keeps its place, whatever comes in.
  const later = joined({ rows, cells }, await read([large('Late')], [handIn('Bob', [one()])]))
  expect(later.rows.map(({ handIn: own }) => own?.name).slice(-3)).toEqual([
    'Ada',
    undefined,
    'Bob',
  ])
})
