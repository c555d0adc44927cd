/**
 * These lines can come in at least so many orders, or in all: either of any two can come first.
 *
 * The one check that asks for what *can* happen: a program whose threads take turns one after the
 * other prints the right lines too, and has no concurrency left. Nor has one whose threads take turns in an order that
 * is drawn by lot: so as many threads as lines must be able to be there at once.
 */
import type { CheckOf } from '../../exercise/check.ts'
import { finding } from '../finding.ts'
import type { CheckKind, Evidence } from '../kind.ts'
import type { Finding } from '../verdict.ts'
import { find } from '../lines.ts'
import { capital, counted, threadName } from '../words.ts'

export const freedom: CheckKind<'freedom'> = (check, evidence) => {
  const orders = new Map<string, string[]>()
  const mayLead = new Set<string>()
  /** Lines of threads that were started: the main thread may well print one beside them. */
  const started = new Set<string>()
  for (const { output } of evidence.all) {
    const here = find(output, check.lines).map(({ line }) => line)
    const texts = here.map(({ text }) => text)
    orders.set(JSON.stringify(texts), texts)
    for (const { thread, text } of here) if (thread !== 0) started.add(text)
    if (!check.mainMayLead || here.every(({ thread }) => thread === 0)) continue
    for (const { thread, text } of here) if (thread === 0) mayLead.add(text)
  }
  const example = evidence.outcomes[0]
  const [order] = orders.values()
  if (!evidence.isEnough || !example || !order) return []
  const fixed = check.orders === 'all' ? alwaysBefore([...orders.values()], mayLead) : null
  if (check.orders === 'all' ? fixed === null : orders.size >= check.orders) {
    const least =
      check.orders === 'all' ? [...started].filter((text) => !mayLead.has(text)).length : 2
    return notTogether(check, evidence, least)
  }

  const lines = find(example.output, check.lines)
  const isMain = order.length > 0 && lines.every(({ line }) => line.thread === 0)
  const areAlike = order.length > 1 && new Set(order).size === 1
  const few =
    fixed === null
      ? `these lines came in only ${orders.size} different orders, where at least ${check.orders} are possible,`
      : `“${fixed[0]}” came before “${fixed[1]}”`
  const same =
    order.length === 0
      ? 'not one such line was printed'
      : order.length === 1
        ? `“${order[0]}” was the only such line`
        : areAlike
          ? `each of these lines was “${order[0]}”`
          : `“${order.join('”, “')}” came in this same order`
  return [
    finding(check, evidence, evidence.outcomes, example, {
      happened: orders.size === 1 ? same : few,
      after:
        isMain && order.length > 1
          ? 'The main thread printed all of them.'
          : order.length < 2
            ? ''
            : areAlike
              ? 'Lines that are all the same cannot show an order.'
              : fixed === null || orders.size === 1
                ? 'Something puts the threads in order.'
                : 'Something puts the two in order.',
      lookAt: isMain
        ? 'Look for the threads: is any started, and is the function passed to it, or called on the spot?'
        : areAlike
          ? 'Look at what each thread prints. How could you tell which of them it was?'
          : 'Look at what keeps them in order: a join() right after the start(), a lock that is held all along, or only that one takes longer than the other.',
      hint:
        order.length === 0
          ? 'no-such-line'
          : isMain
            ? 'main-prints'
            : areAlike
              ? 'all-alike'
              : 'one-at-a-time',
      threads: lines.map(({ line }) => threadName(evidence.names, line.thread)),
    }),
  ]
}

/**
 * Two lines of which the first came before the second in every order, or the only line there ever was; null:
 * either of any two can come first, but for those that may lead.
 */
function alwaysBefore(orders: string[][], mayLead: ReadonlySet<string>): [string, string] | null {
  const texts = [...new Set(orders.flat())]
  if (texts.length < 2) return [texts[0] ?? '', texts[0] ?? '']
  const comesFirst = (one: string, other: string) =>
    orders.some((order) => {
      const [at, its] = [order.indexOf(one), order.indexOf(other)]
      return at >= 0 && (its < 0 || at < its)
    })
  const pairs = texts.flatMap((one) => texts.map((other): [string, string] => [one, other]))
  const isFree = ([one, other]: [string, string]) =>
    one === other || mayLead.has(one) || comesFirst(other, one)
  return pairs.find((pair) => !isFree(pair)) ?? null
}

/** The orders are there, but never so many threads at once: each has ended before another begins. */
function notTogether(check: CheckOf<'freedom'>, evidence: Evidence, least: number): Finding[] {
  const { together, outcomes } = evidence
  const [example] = outcomes
  // That there are threads at all is for other checks to ask.
  if (together === 0 || together >= least || !example) return []
  const most = together === 1 ? 'one thread was' : `${counted(together, 'thread')} were`
  return [
    finding(check, evidence, outcomes, example, {
      happened: `these lines came in different orders, but never more than ${most} under way at once,`,
      after: `${capital(counted(least, 'thread'))} must be able to run at the same time.`,
      lookAt:
        'Look at what waits for a thread before the next one is started. An order that is drawn at random does not let threads run at the same time.',
      hint: 'never-together',
    }),
  ]
}
