/** The linter really refuses imports that go against the direction of the design. */
import { expect, test } from 'vitest'
import { lint } from './lint.ts'

test.each([
  ['src/protocol/a.ts', `export { a } from '../kernel/boot.ts'\n`, 'protocol must not import'],
  ['src/kernel/a.ts', `import { a } from '../sandbox/a.ts'\na()\n`, 'kernel must not import'],
  [
    'src/grader/a.ts',
    `export const a = () => import('../kernel/a.ts')\n`,
    'grader must not import',
  ],
  ['src/timeline/deep/a.ts', `import '../../editor/a.ts'\n`, 'timeline must not import editor'],
  ['src/sandbox/a.ts', `new URL('../cli/a.ts', import.meta.url)\n`, 'sandbox must not import cli'],
  ['src/components/A.svelte', `<script>import '../pages/a.ts'</script>\n`, 'must not import pages'],
  ['src/components/A.astro', `---\nimport '../cli/a.ts'\n---\n`, 'components must not import cli'],
  ['e2e/a.ts', `import '../src/protocol/run.ts'\n`, 'e2e must not import protocol'],
  ['src/new-folder/a.ts', `import '../kernel/a.ts'\n`, 'give it one'],
  ['src/components/a.ts', `import 'monaco-editor/editor'\n`, 'must not import monaco-editor'],
  ['src/pages/a.ts', `import 'comlink'\n`, 'must not import comlink'],
  ['src/grader/a.ts', `import 'node:fs'\n`, 'grader is pure'],
  ['src/exercise/a.ts', `export const a = fetch\n`, "Unexpected use of 'fetch'"],
  ['src/timeline/a.ts', `export const a = () => document.body\n`, "use of 'document'"],
])('%s with %j is refused', (path, text, reason) => {
  const { ok, output } = lint({ [path]: text })
  expect(output).toContain(reason)
  expect(ok).toBe(false)
})

test.each([
  ['src/kernel/a.ts', `export { a } from '../protocol/run.ts'\n`],
  ['src/grader/a.ts', `export { a } from '../exercise/check.ts'\n`],
  ['src/grader/a.ts', `export const a = (document: string) => document\n`],
  ['src/grader/a.test.ts', `export { a } from '../kernel/node.ts'\n`],
  ['src/exercise/load.ts', `export { readFileSync } from 'node:fs'\n`],
  ['src/editor/a.ts', `export { editor } from 'monaco-editor/editor'\n`],
  ['src/components/A.svelte', `<script lang="ts">import '../sandbox/a.ts'</script>\n`],
  ['src/kernel/a.ts', `export { a } from './b.ts'\n`],
])('%s with %j is allowed', (path, text) => {
  const { ok, output } = lint({ [path]: text })
  expect(output).not.toContain('must not')
  expect(ok).toBe(true)
})
