/** Somebody chooses each step. */
import { expect, test } from 'vitest'
import { useLab } from './lab.ts'

const lab = useLab()

const program = `
import threading
counter = [0]
def work():
    counter[0] += 1
    print("done")
threads = [threading.Thread(target=work, name=name) for name in "AB"]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
const watch = ['counter[0]']

/** Chooses by `pick` until the program ends. */
async function play(pick: (threads: number[], last: number | undefined) => number) {
  const choices: number[] = []
  for (;;) {
    // One step needs the one before.
    // oxlint-disable-next-line no-await-in-loop
    const result = await lab.kernel.choose({ program, watch, choices })
    expect(result.interrupted).toBe('')
    if (result.outcome) return { ...result, choices }
    choices.push(
      pick(
        result.options.map(({ thread }) => thread),
        choices.at(-1),
      ),
    )
  }
}

test('whoever chooses sees which threads can go on, on which line, and what each does next', async () => {
  const inWork = { operation: 'read', variable: 'counter[0]', line: 5 }
  const choices: number[] = []
  let options = (await lab.kernel.choose({ program, choices })).options
  while (!options.some(({ thread }) => thread === 2)) {
    choices.push(0)
    // oxlint-disable-next-line no-await-in-loop
    options = (await lab.kernel.choose({ program, choices })).options
  }
  expect(options.find(({ thread }) => thread === 1)).toMatchObject({ ...inWork, name: 'A' })
  expect(options.find(({ thread }) => thread === 2)).toMatchObject({ ...inWork, name: 'B' })
})

/** The main thread while it can, then each thread in turn. */
const inTurn = (threads: number[], last: number | undefined) =>
  threads.find((thread) => thread === 0) ?? threads.find((thread) => thread !== last)!

test('choosing turn and turn about loses an update, one after the other does not', async () => {
  const alternating = await play(inTurn)
  expect(alternating.outcome!.watched).toEqual({ 'counter[0]': '1' })
  const orderly = await play((threads) => threads[0]!)
  expect(orderly.outcome!.watched).toEqual({ 'counter[0]': '2' })
  expect(orderly.output.map(({ text }) => text)).toEqual(['done', 'done'])
})

test('what was chosen can be replayed', async () => {
  const { schedule, outcome } = await play(inTurn)
  const again = await lab.kernel.examine({ program, watch, schedule, minimise: false })
  expect(again.outcome.watched).toEqual(outcome!.watched)
})

test('a choice that cannot be made is refused with its number', async () => {
  const { interrupted } = await lab.kernel.choose({ program, choices: [0, 9] })
  expect(interrupted).toBe('at choice 2 thread 9 cannot go on')
})
