/** What C code reads of its arguments is part of a schedule: a proof must not overlook it. */
import { beforeAll, expect, test } from 'vitest'
import type { NodeKernel } from '../../../../node-kernel.ts'
import { openNodeKernel } from '../../../../node.ts'

let kernel: NodeKernel

beforeAll(async () => {
  kernel = await openNodeKernel()
})

/** A thread changes one thing; the main thread looks at it in one expression. */
const program = (change: string, look: string) => `import threading
from collections import Counter, deque

items = [1, 0]
rows = [[1], [0]]
words = ["a", "b"]
table = {"a": 0}
line = deque([0])

def work():
    ${change}

threading.Thread(target=work).start()
seen = ${look}
print(seen)
`

test.each([
  ['items[1] = 5', 'str(items)'],
  ['items[1] = 5', '[repr(one) for one in [items]]'],
  ['items[1] = 5', 'f"{items!r:>9}"'],
  ['items[1] = 5', 'items == [1, 0]'],
  ['items[1] = 5', 'items + []'],
  ['items[1] = 5', '[5 in items]'],
  ['items[1] = 5', 'sum(items)'],
  ['items[1] = 5', 'max(0, *items)'],
  ['items[1] = 5', 'max([0, 1], items)'],
  ['items[1] = 5', 'tuple(zip("ab", items))'],
  ['items[1] = 5', 'list(map(str, items))'],
  ['items[1] = 5', '[one for _, one in enumerate(items)]'],
  ['items[1] = 5', '[one for one in reversed(items)][0]'],
  ['items[1] = 5', 'Counter(items)[0]'],
  ['items[1] = 5', '"%s" % (items,)'],
  ['items[1] = 5', 'str({"items": items})'],
  ['items[1] = 5', '[0, *items][2]'],
  ['rows[1][0] = 5', 'str(rows)'],
  ['rows[1][0] = 5', 'str(max(rows, []))'],
  ['rows[1][0] = 5', '[0] in rows'],
  ['words[1] = "c"', '"".join(words)'],
  ['words[1] = "c"', '"{} {}".format(*words)'],
  ['words.append("c")', 'len(words)'],
  ['words.append("c")', '[].extend(words) or len(words)'],
  ['table["a"] = 5', 'list(table.values())'],
  ['table["a"] = 5', '[value for _, value in table.items()]'],
  ['line.append(5)', 'list(line)'],
])('a change by %s is seen by %s, or is not', async (change, look) => {
  const result = await kernel.explore({ program: program(change, look), retry: false })
  expect(result.complete).toBe(true)
  expect(result.outcomes.map(({ status }) => status)).toEqual(['finished', 'finished'])
})

test('a list that is given to print, changed and read by several, is seen in every state', async () => {
  const result = await kernel.explore({
    program: `import threading
items = []
def work(one):
    items.append(one)
    print(items)
for one in "ab":
    threading.Thread(target=work, args=(one,)).start()
`,
    retry: false,
  })
  expect(result.complete).toBe(true)
  const outputs = result.outcomes.map(({ output }) => output.map(({ text }) => text).join(' '))
  expect([...new Set(outputs)].toSorted()).toEqual([
    "['a', 'b'] ['a', 'b']",
    "['a'] ['a', 'b']",
    "['b', 'a'] ['b', 'a']",
    "['b'] ['b', 'a']",
  ])
})
