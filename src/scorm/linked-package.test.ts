import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { linkedPackage } from './linked-package.ts'

const parts = {
  title: 'Locks <b>& more</b>',
  key: '0a1b2c3d4e',
  link: 'https://a.example/course/assignment/#a=xyz',
  exercises: ['safe-increment', 'join-them-all', 'safe-increment'],
  script: 'console.log("</script>")',
}
const files = () =>
  Object.fromEntries(
    Object.entries(unzipSync(linkedPackage(parts))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )

test('a linked package has a manifest and one page, with the assignment’s address and each exercise once', () => {
  const { 'imsmanifest.xml': manifest = '', 'index.html': page = '', ...others } = files()
  expect(others).toEqual({})
  expect(manifest).toContain('identifier="taking-turns-assignment-0a1b2c3d4e"')
  expect(manifest).toContain('href="index.html"')
  const [, contents = ''] = /id="package">(.*?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(contents)).toEqual({
    exercises: ['safe-increment', 'join-them-all'],
    quizzes: [],
    address: 'https://a.example/course/assignment/?embed=#a=xyz',
  })
})

test('a teacher’s title is text in the page and in the manifest, and no script ends early', () => {
  const { 'imsmanifest.xml': manifest = '', 'index.html': page = '' } = files()
  for (const text of [manifest, page]) {
    expect(text).toContain('Locks &lt;b&gt;&amp; more&lt;/b&gt;')
    expect(text).not.toContain('<b>')
  }
  expect(page.match(/<\/script>/g)).toHaveLength(2)
})

test('more than a platform can keep is refused when the package is made', () => {
  const exercises = Array.from({ length: 200 }, (_, index) => `${'x'.repeat(40)}-${index}`)
  expect(() => linkedPackage({ ...parts, exercises })).toThrow(/a learning platform keeps 4096/)
})
