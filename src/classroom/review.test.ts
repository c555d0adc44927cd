import { afterAll, beforeAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { loadExercise } from '../exercise/load.ts'
import { openNodeKernel } from '../kernel/node.ts'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { exercise, find, handIn, one, rowsOf, starter } from './example.ts'
import { handInFragment, handInText, type HandIn } from './hand-in.ts'
import { gradebook } from './gradebook.ts'
import { NotNow } from './not-now.ts'
import { cellsOf, gradeCells, markSimilar, type Cell, type ReviewKernel } from './review.ts'
import { fileSources, pastedSources, readSources } from './sources.ts'
import { pack } from '../links/pack.ts'

const { breakIt } = loadExercise('lose-an-update')

let kernel: NodeKernel
beforeAll(async () => {
  kernel = await openNodeKernel()
})
afterAll(() => kernel?.stop())

async function graded(rows: Awaited<ReturnType<typeof rowsOf>>, by: ReviewKernel = kernel) {
  const cells = cellsOf(rows)
  const { signal } = new AbortController()
  await gradeCells(cells, { kernels: [by], exerciseOf: find, signal, onCell: () => {} })
  await markSimilar(cells, find)
  return cells
}

test('a forged verdict is found out, an honest one stands, and what is missing is told', async () => {
  const rows = await rowsOf(
    handIn('Honest', [one()]),
    handIn('Forger', [one({ program: starter })]),
    handIn('Modest', [one({ program: starter, claim: 'failed', passed: null })]),
    handIn('Idle', [one({ program: null, claim: 'unchecked', passed: null })]),
  )
  const cells = await graded(rows)
  expect(cells.map(({ state }) => state)).toEqual(['passed', 'failed', 'failed', 'missing'])
  expect(cells.map(({ claimDiffers }) => claimDiffers)).toEqual([false, true, false, false])
  expect(cells[1]?.verdict?.findings[0]?.schedule).toMatch(/^b1/)
})

test('while an exercise cannot be loaded its programs wait, and are checked when it can be', async () => {
  const cells = cellsOf(await rowsOf(handIn('Ada', [one()]), handIn('Bob', [one()])))
  const { signal } = new AbortController()
  const options = { kernels: [kernel], signal, onCell: () => {} }
  const away = async (): Promise<never> => {
    throw new NotNow('There is no connection.')
  }
  await gradeCells(cells, { ...options, exerciseOf: away })
  expect(cells.map(({ state, reason }) => [state, reason])).toEqual([
    ['waiting', 'There is no connection.'],
    ['waiting', 'There is no connection.'],
  ])
  await gradeCells(cells, { ...options, exerciseOf: find })
  expect(cells.map(({ state, reason }) => [state, reason])).toEqual([
    ['passed', ''],
    ['passed', ''],
  ])
})

test('a break-it exercise is passed by a schedule that breaks its own program, and by nothing else', async () => {
  const item = (schedule: string | null) =>
    one({ exercise: 'lose-an-update', program: 'print("anything")', schedule })
  const cells = await graded(
    await rowsOf(
      handIn('Breaker', [item(breakIt!.schedule)]),
      handIn('Guesser', [item('b1')]),
      handIn('Talker', [item(null)]),
      handIn('Garbler', [item('no schedule at all')]),
    ),
  )
  expect(cells.map(({ state }) => state)).toEqual(['passed', 'failed', 'failed', 'failed'])
})

test(
  'programs that never end cost their own cell, and the next is checked all the same',
  async () => {
    const cells = await graded(
      await rowsOf(
        handIn('Endless', [one({ program: 'while True: pass' })]),
        handIn('Broken', [one({ program: 'def (' })]),
        handIn('After', [one()]),
      ),
    )
    expect(cells.map(({ state }) => state)).toEqual([
      expect.not.stringMatching('passed'),
      'failed',
      'passed',
    ])
  },
  patient(120),
)

test('a kernel that is lost costs one cell with a reason', async () => {
  const lost: ReviewKernel = {
    explore: (request) =>
      request.program.includes('os._exit')
        ? Promise.reject(new Error('Python broke down.'))
        : kernel.explore(request),
    examine: (request) => kernel.examine(request),
    choose: (request) => kernel.choose(request),
  }
  const cells = await graded(
    await rowsOf(
      handIn('Exiter', [one({ program: 'import os\nos._exit(1)' })]),
      handIn('After', [one()]),
    ),
    lost,
  )
  expect(cells.map(({ state, reason }) => [state, reason])).toEqual([
    ['trouble', 'Python broke down.'],
    ['passed', ''],
  ])
  expect(cells[0]?.flags).toEqual([{ line: 2, what: 'uses _exit' }])
})

test('a stop leaves what was not checked waiting', async () => {
  const cells = cellsOf(
    await rowsOf(handIn('A', [one()]), handIn('B', [one({ program: starter })])),
  )
  const stop = new AbortController()
  const seen: Cell[] = []
  const onCell = (cell: Cell) => {
    seen.push(cell)
    stop.abort()
  }
  await gradeCells(cells, { kernels: [kernel], exerciseOf: find, signal: stop.signal, onCell })
  expect(seen.map(({ learner }) => learner)).toEqual(['A'])
  expect(cells.map(({ state }) => state)).toEqual(['passed', 'waiting'])
})

test('an exercise that the course does not have is one cell with a reason', async () => {
  const [cell] = await graded(await rowsOf(handIn('A', [one({ exercise: '../../etc' })])))
  expect(cell).toMatchObject({ state: 'trouble', reason: 'This course has no such exercise.' })
})

test('each hostile hand-in is one row with a reason, and the others stand', async () => {
  const good = handIn('Good', [one()])
  const link = `https://example.org/review/#${await handInFragment(good)}`
  const bomb = `https://example.org/review/#h=${await pack('{'.repeat(30_000_000))}`
  const rows = await readSources([
    ...pastedSources(`${link}\n${link.slice(0, -20)}\n${bomb}\nhttps://example.org/`),
    ...fileSources('cut.json', handInText(good).slice(0, 200)),
    ...fileSources('newer.json', handInText(good).replace('"version": 1', '"version": 9')),
    ...fileSources('other.json', '{"format":"something"}'),
    ...fileSources('huge.json', `{${' '.repeat(3_000_000)}`),
    ...fileSources('image.png', '\u0089PNG'),
    ...fileSources('slow.txt', '#'.repeat(1_900_000)),
    ...fileSources('bad.json', handInText(good).replace('"claim": "passed"', '"claim": 7')),
  ])
  expect(rows.map(({ handIn: read, trouble }) => (read ? read.name : trouble))).toEqual([
    'Good',
    expect.stringContaining('cut off'),
    expect.stringContaining('cut off, or changed'),
    expect.stringContaining('is not a hand-in'),
    expect.stringContaining('cut off'),
    expect.stringContaining('newer version'),
    expect.stringContaining('not a hand-in of this course'),
    expect.stringContaining('too large'),
    expect.stringContaining('not a hand-in'),
    expect.stringContaining('not a hand-in'),
    expect.stringContaining('exercises.0.claim'),
  ])
})

test('a name keeps no characters that cannot be seen or that turn others round', async () => {
  const [row] = await rowsOf(handIn('\u202Eada\u0000 <b>\u200B', [one()]))
  expect(row?.handIn?.name).toBe('ada <b>')
  const [none] = await rowsOf(handIn('\u200B', [one()]))
  expect(none?.trouble).toContain('"name"')
})

test('the gradebook is CSV that no spreadsheet runs', async () => {
  const late = (name: string): HandIn => {
    const made = handIn(name, [one()])
    return { ...made, assignment: { ...made.assignment, due: '1969-12-01' } }
  }
  const rows = await rowsOf(late('=1+1'), handIn('Ada "the first", Lovelace', [one()]))
  const broken = { from: '@x.json', handIn: null, trouble: '+no', assignment: '' }
  const cells = cellsOf(rows)
  cells[0]!.state = 'passed'
  cells[1]!.flags = [{ line: 2, what: 'imports gc' }]
  const [head, first, second, third] = gradebook([...rows, broken], cells).split('\n')
  expect(head).toBe(
    '"Learner","Assignment","Score","safe-increment","Overridden","Comments","Claim differs","The same as","Similar to","Handed in twice","Look at by hand","Minutes","Handed in","Late","Name on the platform","Id on the platform","E-mail","Reason"',
  )
  expect(first).toBe(
    `"'=1+1","Locks","100","passed","","","","","","","","1","1970-01-01T00:00:00.001Z","late","","","",""`,
  )
  expect(second).toContain('"Ada ""the first"", Lovelace","Locks","","not checked yet"')
  expect(second).toContain('safe-increment: line 2 imports gc')
  expect(third).toBe(`"'@x.json","","","","","","","","","","","","","","","","","'+no"`)
})

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['a;=1+1', "a;'=1+1"],
  ['a, @SUM(1)', "a, '@SUM(1)"],
  ['＝1', "'＝1"],
  ['\t=1', "'=1"],
  ['a\n-1', 'a -1'],
  ['a"\n"=1', `a" "'=1`],
  ['Anne-Marie', 'Anne-Marie'],
])('no part of a name is calculated: %j', async (name, text) => {
  const line = gradebook(await rowsOf(handIn(name, [one()])), []).split('\n')[1]
  const field = `"${text.replaceAll('"', '""')}",`
  expect(line?.slice(0, field.length)).toBe(field)
})

test('an exercise that a hand-in has two hundred times is checked once', async () => {
  const rows = await rowsOf(
    handIn(
      'Eve',
      Array.from({ length: 200 }, () => one()),
    ),
  )
  expect(cellsOf(rows)).toHaveLength(1)
})

test('an exercise by the name of a column makes no second one of it', async () => {
  const rows = await rowsOf(handIn('Eve', [one({ exercise: 'Score' }), one({ exercise: 'late' })]))
  const head = gradebook(rows, cellsOf(rows)).split('\n')[0]
  expect(head).toContain('"Score","Exercise Score","Exercise late","Overridden"')
})

test('exercises that hand-ins make up fill neither the columns nor the minutes', async () => {
  const made = Array.from({ length: 300 }, (_, learner) =>
    handIn(
      `S${learner}`,
      Array.from({ length: 200 }, (__, at) =>
        one({ exercise: `e${learner}-${at}`, program: null }),
      ),
    ),
  )
  const rows = await rowsOf(...made, handIn('Ada', [one()]), handIn('Bob', [one()]))
  const cells = cellsOf(rows)
  await markSimilar(cells, find)
  const [head, ...lines] = gradebook(rows, cells).split('\n')
  expect(head!.split(',')).toHaveLength(200 + 17)
  expect(head).toContain(`"${exercise}"`)
  expect(lines[299]).toContain('e299-199: nothing handed in')
}, 20_000)

test('a file full of links keeps no other hand-in from being read', async () => {
  const flood = fileSources('a.txt', `#h= ${'x '.repeat(5000)}`)
  const honest = { from: 'b.json', text: handInText(handIn('Ada', [one()])) }
  const rows = await readSources([...flood, honest])
  expect(rows.map(({ handIn: read }) => read?.name)).toContain('Ada')
  expect(rows.map(({ trouble }) => trouble)).toContain(
    'Only the first 1000 are read. Review the others afterwards.',
  )
})

test('a hand-in names exercises by one word each, so that none is taken for a column or a verdict', async () => {
  const forged = ['safe-increment ', 'Look  at by hand', 'safe-increment: passed; note', 'a\u202Eb']
  const rows = await rowsOf(
    handIn(
      'Eve',
      forged.map((name) => one({ exercise: name })),
    ),
  )
  expect(cellsOf(rows).map((cell) => cell.exercise)).toEqual([
    'safe-increment-',
    'Look--at-by-hand',
    'safe-increment--passed--note',
    'a-b',
  ])
})

test('three made-up hand-ins among many do not make a usual program the starter of all', async () => {
  const common = `${starter}x = 1\n`
  const honest = Array.from({ length: 10 }, (_, n) => handIn(`H${n}`, [one({ program: common })]))
  const forged = Array.from({ length: 3 }, (_, n) => {
    const made = handIn(`F${n}`, [one({ program: `y = ${n}\n` })])
    made.assignment.items = [{ exercise, starter: common }]
    return made
  })
  const cells = cellsOf(await rowsOf(...honest, ...forged))
  await markSimilar(cells, find)
  expect(cells[0]?.given).toBeNull()
  expect(cells[0]?.similar).toHaveLength(9)
})
