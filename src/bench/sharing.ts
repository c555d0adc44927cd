/** What a second interpreter is worth to an exploration: real time for each schedule, compared with one alone. */
import { openCrew } from '../kernel/node-crew.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { compared, type Figure } from './figure.ts'
import { interleave } from './interleave.ts'
import { increments } from './programs.ts'

const schedules = 1500

/** On two cores 1.7 times the schedules of one. */
const target = { ratio: 1 / 1.7 }

/** The programs of exploring.ts, by one interpreter and by two. */
export async function sharing(rounds: number): Promise<Figure[]> {
  const one = await openNodeKernel()
  const two = await openNodeKernel()
  const { promise: joined, resolve } = Promise.withResolvers<void>()
  const join = async (port: MessagePort) => {
    await two.join(port)
    resolve()
  }
  const close = openCrew({ join }, 2)
  const alive = setInterval(() => {}, 1000) // a process does not wait for interpreters that may join
  await joined
  clearInterval(alive)
  const figures: Figure[] = []
  for (const [kind, program] of Object.entries(increments)) {
    const explore = (kernel: typeof one) => async () => {
      const found = await kernel.explore({ program, schedules, seconds: 600, retry: false })
      return (found.seconds / found.schedules) * 1e6
    }
    const pairs = await interleave(rounds, explore(two), explore(one))
    const what = `the same, ${kind}, shared by two interpreters`
    figures.push(
      compared({ where: 'Node', what, unit: 'µs' }, 'one interpreter alone', pairs, target),
    )
  }
  await close()
  return figures
}
