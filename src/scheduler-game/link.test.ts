import { expect, test } from 'vitest'
import { fragment, handedInFragment, readFragment } from './link.ts'

const shared = { schedule: 'b1~3.2~1a.0', panel: 'exercise-x-panel', program: null }

test('a schedule comes back as it was', async () => {
  const text = await fragment(shared)
  expect(text).toBe('schedule=b1~3.2~1a.0&panel=exercise-x-panel')
  expect(await readFragment(`#${text}`)).toEqual(shared)
})

test('a program of one’s own goes along, whatever is in it', async () => {
  const program = '# – ü 🐍 & = % +\n'.repeat(200)
  const text = await fragment({ ...shared, program })
  expect(text).toMatch(/^[\w=&~.-]+$/)
  expect(text.length).toBeLessThan(300)
  expect(await readFragment(text)).toEqual({ ...shared, program })
})

test('another fragment of the page is none of ours', async () => {
  expect(await readFragment('#a-lock')).toBeNull()
  expect(await readFragment('')).toBeNull()
})

test.each(['schedule=b1~3', 'schedule=', 'schedule=<img>', 'schedule=b1~'])(
  'a damaged schedule is told: %s',
  async (text) => {
    const opened = await readFragment(`${text}&panel=x`)
    expect(opened).toMatchObject({
      panel: 'x',
      trouble: expect.stringMatching(/schedule .* cannot be read\. Copy it again/),
    })
  },
)

test('a link that lost its end is told', async () => {
  expect(await readFragment('schedule=b1')).toMatchObject({ trouble: expect.any(String) })
  const whole = await fragment({ ...shared, program: 'print("a program")\n'.repeat(3) })
  const opened = await readFragment(whole.slice(0, -6))
  expect(opened).toMatchObject({ trouble: expect.stringContaining('program') })
})

test('a small link that unpacks to something huge is refused', async () => {
  const text = await fragment({ ...shared, program: 'a'.repeat(5_000_000) })
  expect(await readFragment(text)).toMatchObject({ trouble: expect.stringContaining('program') })
})

test('a schedule cannot bring a panel or a program of its own into the link', async () => {
  const forged = `b1&panel=x&program=${'A'.repeat(20)}`
  const text = await fragment({ ...shared, schedule: forged })
  expect([...new URLSearchParams(text).keys()]).toEqual(['schedule', 'panel'])
  expect(await readFragment(text)).toMatchObject({ trouble: expect.stringContaining('schedule') })
})

test('what was handed in as a schedule is made a link only if it is one', async () => {
  expect(await handedInFragment('b1~3.2', 'exercise-x-panel')).toBe(
    'schedule=b1~3.2&panel=exercise-x-panel',
  )
  for (const forged of ['b1&panel=x&program=A', 'b1#', '', 'b1\n', 'javascript:1']) {
    expect(await handedInFragment(forged, 'exercise-x-panel')).toBeNull()
  }
})
