/** The linter really refuses circles of imports, whatever closes them. */
import { expect, test } from 'vitest'
import { lint } from './lint.ts'

const value = `import { b } from './b.ts'\nexport const a = (): number => b()\n`
const type = `import type { B } from './b.ts'\nexport interface A {\n  b?: B\n}\n`
const dynamic = `export const a = () => import('./b.ts')\nexport type A = 1\n`

test.each([
  ['values', value, `import { a } from './a.ts'\nexport const b = (): number => a()\n`],
  ['types', type, `import type { A } from './a.ts'\nexport interface B {\n  a?: A\n}\n`],
  ['a dynamic import', dynamic, `export { a } from './a.ts'\n`],
  [
    'a dynamic import and a type',
    dynamic,
    `import type { A } from './a.ts'\nexport const b: A = 1\n`,
  ],
])('a circle of %s is refused', (_, a, b) => {
  const { ok, output } = lint({ 'src/kernel/a.ts': a, 'src/kernel/b.ts': b })
  expect(output).toMatch(/Dependency cycle|closes a circle: a\.ts → b\.ts → a\.ts/)
  expect(ok).toBe(false)
})

test('a longer circle is refused, with its way, also through a component', () => {
  const { ok, output } = lint({
    'src/components/a.ts': dynamic,
    'src/components/b.ts': `export { default } from './C.svelte'\n`,
    'src/components/C.svelte': `<script lang="ts">import type { A } from './a.ts'</script>\n`,
  })
  expect(output).toContain('closes a circle: a.ts → b.ts → C.svelte → a.ts')
  expect(ok).toBe(false)
})

test('two ways to one file are no circle', () => {
  const { ok, output } = lint({
    'src/kernel/a.ts': `export type { C } from './c.ts'\n${dynamic}`,
    'src/kernel/b.ts': `export type { C } from './c.ts'\n`,
    'src/kernel/c.ts': `export type C = 1\n`,
  })
  expect(output).not.toContain('circle')
  expect(ok).toBe(true)
})
