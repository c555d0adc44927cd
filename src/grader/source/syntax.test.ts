import { expect, test } from 'vitest'
import { parsePython } from './parse-python.ts'
import { all, lineOf } from './syntax.ts'

test('every node is on the line on which it begins', () => {
  const text =
    '\n\nimport x\nfor n in range(3):\n    print(\n        n,\n    )\n\n"""a\nb"""\nlast()'
  const syntax = parsePython(text)
  const nodes = all(syntax.root)
  expect(nodes.length).toBeGreaterThan(30)
  for (const node of nodes) {
    expect(lineOf(node, syntax)).toBe(text.slice(0, node.from).split('\n').length)
  }
})
