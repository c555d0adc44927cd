import { expect, test } from 'vitest'
import { frameAddress } from './address.ts'

test('an exercise is on the site that the script came from, also below a path', () => {
  expect(frameAddress('https://a.example/embed.js', 'safe-increment')).toBe(
    'https://a.example/exercises/safe-increment/?embed=fit',
  )
  expect(frameAddress('https://a.example/course/embed.js?v=1', 'deadlock')).toBe(
    'https://a.example/course/exercises/deadlock/?embed=fit',
  )
})

test.each(['', '../x', 'https://evil.example/', 'A', 'a/b', '"><script>'])(
  'no frame is made for %j',
  (exercise) => {
    expect(frameAddress('https://a.example/embed.js', exercise)).toBeNull()
  },
)
