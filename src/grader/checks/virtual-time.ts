/** The program takes so long by its own clock, in every schedule: its waits overlap, or do not. */
import type { Outcome } from '../../protocol/explore.ts'
import { finding } from '../finding.ts'
import type { CheckKind } from '../kind.ts'

/** The program's clock adds floating-point numbers up. */
const grain = 1e-6

/** Three digits behind the point, and more where these would hide by how much it was too long. */
const seconds = (count: number): string => {
  const short = Number(count.toFixed(3))
  const figure = Math.abs(short - count) > grain ? Number(count.toFixed(6)) : short
  return `${figure} second${figure === 1 ? '' : 's'}`
}

export const virtualTime: CheckKind<'virtual-time'> = (check, evidence) => {
  const { min = 0, max = Infinity } = check
  const isLate = ({ virtualSeconds }: Outcome): boolean => virtualSeconds > max + grain
  const isEarly = ({ virtualSeconds }: Outcome): boolean => virtualSeconds < min - grain
  // A schedule that was cut off as too long ends as well, and had taken as long already: it may be a livelock.
  const cut = evidence.all.filter(({ status }) => status === 'cut')
  const late = [...evidence.outcomes, ...cut].filter(isLate)
  const early = evidence.outcomes.filter(isEarly)

  const [slowest] = late.toSorted((a, b) => b.virtualSeconds - a.virtualSeconds)
  if (slowest) {
    const most = late.some((one) => slowest.virtualSeconds - one.virtualSeconds > grain)
      ? 'up to '
      : ''
    return [
      finding(check, evidence, late, slowest, {
        happened: `the program took ${most}${seconds(slowest.virtualSeconds)} of its own clock, where it may take ${seconds(max)} at most,`,
        lookAt:
          'Look at where threads sleep or wait: is a lock held meanwhile, or a thread joined before the next one is started? Waits that overlap cost their time only once.',
        hint: 'overlap',
      }),
    ]
  }
  const [fastest] = early.toSorted((a, b) => a.virtualSeconds - b.virtualSeconds)
  if (!fastest) return []
  const isOne = early.every((one) => one.virtualSeconds - fastest.virtualSeconds <= grain)
  const least = isOne ? 'only ' : 'as little as '
  // Where both are limited, the author's advice is about what takes too long.
  const { lookAt, ...plain } = check
  const asked = check.max === undefined ? { ...plain, lookAt } : plain
  return [
    finding(asked, evidence, early, fastest, {
      happened: `the program took ${least}${seconds(fastest.virtualSeconds)} of its own clock, where it should take at least ${seconds(min)},`,
      lookAt: 'Look at who has to wait here, and whether that wait can end too early.',
      hint: 'too-early',
    }),
  ]
}
