/** A function of C that calls code of the program is not over until it returns: what others do meanwhile is seen. */
import { expect, test } from 'vitest'
import { useLab } from '../../../../lab.ts'

const lab = useLab()

/** What two threads that do one thing each can print at the end, in order. */
async function outcomes(first: string, one: string, other: string, shown: string) {
  const found = await lab.kernel.explore({
    schedules: 500,
    program: `
import threading
${first}
got = []
def one(): ${one}
def other(): ${other}
a, b = threading.Thread(target=one), threading.Thread(target=other)
a.start(); b.start(); a.join(); b.join()
print(${shown})
`,
  })
  expect(found.complete).toBe(true)
  return found.outcomes.map(({ output }) => output.map(({ text }) => text).join()).toSorted()
}

test('a list is empty while the key of its sort is asked for', async () => {
  const sorting = 'x.sort(key=lambda one: one)'
  expect(await outcomes('x = [2, 1]', sorting, 'got.append(len(x))', 'got')).toEqual(['[0]', '[2]'])
})

test('what is put in front of a list moves what `remove` is about to find', async () => {
  const slow = `class Slow(int):
    def __eq__(self, other): return int(self) == int(other)
x = [Slow(1), Slow(2)]`
  expect(await outcomes(slow, 'x.remove(2)', 'x.insert(0, Slow(0))', 'x')).toEqual([
    '[0, 1]',
    '[0, 2]',
  ])
})

test('a text that is asked for between two lines of others is not in the middle of a line', async () => {
  const shown = `class Shown:
    def __str__(self): return "shown"
shown = Shown()`
  const printed = await outcomes(shown, 'print("a", shown, "b")', 'print("c")', '"end"')
  expect(printed.some((text) => /a shown b/.test(text))).toBe(true)
})

test('a function that nobody but the program calls adds no schedule', async () => {
  const program = (body: string) => `
import threading
counter = [0]
def add(n): return n + 1
def work(): ${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`
  const [plain, called] = [
    await lab.kernel.explore({ program: program('counter[0] = counter[0] + 1') }),
    await lab.kernel.explore({ program: program('counter[0] = add(counter[0])') }),
  ]
  expect(called.different).toBe(plain.different)
})
