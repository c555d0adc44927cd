/**
 * These lines can come in at least so many orders.
 *
 * The one check that asks for what *can* happen: a program whose threads take turns one after the
 * other prints the right lines too, and has no concurrency left.
 */
import { finding } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { find } from '../lines.ts'
import { threadName } from '../words.ts'

export const freedom: CheckKind<'freedom'> = (check, evidence) => {
  const orders = new Map<string, string[]>()
  for (const { output } of evidence.outcomes) {
    const texts = find(output, check.lines).map(({ line }) => line.text)
    orders.set(JSON.stringify(texts), texts)
  }
  const example = evidence.outcomes[0]
  const [order] = orders.values()
  if (!evidence.isEnough || orders.size >= check.orders || !example || !order) return []

  const lines = find(example.output, check.lines)
  const isMain = order.length > 0 && lines.every(({ line }) => line.thread === 0)
  const areAlike = order.length > 1 && new Set(order).size === 1
  const few = `in only ${orders.size} different orders, where at least ${check.orders} are possible,`
  const same =
    order.length === 0
      ? 'not one such line was printed'
      : areAlike
        ? `each of these lines was “${order[0]}”`
        : `“${order.join('”, “')}” came in this same order`
  return [
    finding(check, evidence, evidence.outcomes, example, {
      happened: orders.size === 1 ? same : `these lines came ${few}`,
      after: isMain
        ? 'The main thread printed all of them.'
        : order.length < 2
          ? ''
          : areAlike
            ? 'In lines that are all the same no order shows.'
            : 'The threads do not run at the same time: one waits for the other.',
      lookAt: isMain
        ? 'Look for the threads: is any started, and is the function passed to it, or called on the spot?'
        : areAlike
          ? 'Look at what each thread prints. How would one know which of them it was?'
          : 'Look at where each thread is waited for: a join() right after its start(), or a lock held all along, lets no other thread run meanwhile.',
      threads: lines.map(({ line }) => threadName(evidence.names, line.thread)),
    }),
  ]
}
