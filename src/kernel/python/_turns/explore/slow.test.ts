/** Explorations of a slow machine: a sleep can be over before a thread that could go on had its turn. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const sleeping = (end: string) => `
import threading, time
done = []
def work():
    done.append(1)
thread = threading.Thread(target=work)
thread.start()
${end}
print(len(done))
`

const explore = (program: string, granularity: 'slow' | 'bytecode', seed = 1) =>
  lab.kernel.explore({ program, granularity, seed, schedules: 60 })
const printed = ({ outcomes }: Awaited<ReturnType<typeof explore>>) =>
  [...new Set(outcomes.map(({ output }) => output.map(({ text }) => text).join('|')))].toSorted()

test('a sleep that stands in for a join is found out, and only there', async () => {
  const program = sleeping('time.sleep(10)')
  expect(printed(await explore(program, 'bytecode'))).toEqual(['1'])
  expect(printed(await explore(program, 'slow'))).toEqual(['0', '1'])
})

test('a join is a join on every machine', async () => {
  expect(printed(await explore(sleeping('time.sleep(1); thread.join()'), 'slow'))).toEqual(['1'])
})

test('a timeout can be over although what was waited for could have come', async () => {
  const program = sleeping('thread.join(5)')
  expect(printed(await explore(program, 'bytecode'))).toEqual(['1'])
  expect(printed(await explore(program, 'slow'))).toEqual(['0', '1'])
})

test('the 300 s that asyncio gives the threads of its executor are no sleep of the program', async () => {
  const program = `
import asyncio, time
async def main():
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 2) for _ in range(2)))
asyncio.run(main())
print("done")
`
  const { outcomes } = await explore(program, 'slow')
  expect(outcomes.map(({ status }) => status)).not.toContain('exception')
})

test('whether a program slept or timed out anywhere is told', async () => {
  expect((await explore(sleeping('thread.join()'), 'bytecode')).timed).toBe(false)
  expect((await explore(sleeping('thread.join(5)'), 'bytecode')).timed).toBe(true)
})

test('nothing is proven by it', async () => {
  const result = await explore(sleeping('thread.join(); time.sleep(1)'), 'slow')
  expect(result).toMatchObject({ complete: false, granularity: 'slow', schedules: 60 })
})

test('loops that ask again and again come to their end', async () => {
  const program = `
import threading, time
ready = False
def work():
    global ready
    ready = True
threading.Thread(target=work).start()
while not ready:
    time.sleep(0.1)
print("ready")
`
  expect(printed(await explore(program, 'slow'))).toEqual(['ready'])
})

test('a schedule of it is replayed ten times out of ten', async () => {
  const program = sleeping('time.sleep(10)')
  const { outcomes } = await explore(program, 'slow')
  const { schedule } = outcomes.find(({ output }) => output[0]?.text === '0')!
  expect(schedule).toMatch(/^s1~/)
  for (let time = 0; time < 10; time += 1) {
    const { outcome } = await lab.kernel.examine({ program, schedule })
    expect(outcome.output.map(({ text }) => text)).toEqual(['0'])
  }
})
