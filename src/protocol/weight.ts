/**
 * How much data a message from the sandbox holds, so that a huge one is refused before anything
 * looks at it closely. It arrives as a structured clone: no getters, no proxies, but any size.
 */
export interface Budget {
  /** Values: numbers, texts, arrays, objects, entries of any of them. */
  nodes: number
  /** Characters of text, and bytes of binary data. */
  chars: number
  /** How long the longest list may be; this is not used up. */
  longest?: number
}

/**
 * Subtracts the cost of `value` from `budget`. Returns false, as soon as it is known, when it costs more than
 * is left.
 */
export function spend(budget: Budget, value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    budget.nodes -= 1
    if (typeof next === 'string') budget.chars -= next.length
    else if (next instanceof ArrayBuffer || ArrayBuffer.isView(next)) {
      budget.chars -= next.byteLength
    } else if (next instanceof Map || next instanceof Set) return false
    else if (Array.isArray(next)) {
      // Length first: an array with holes is as long as it says.
      const most = Math.min(budget.nodes - left.length, budget.longest ?? Infinity)
      if (next.length > most) return false
      for (const item of next) left.push(item)
    } else if (typeof next === 'object' && next !== null) {
      const keys = Object.keys(next)
      if (left.length + keys.length > budget.nodes) return false
      for (const key of keys) {
        budget.chars -= key.length
        left.push((next as Record<string, unknown>)[key])
      }
    }
    // A cycle is walked until the budget is spent, and thereby refused.
    if (budget.nodes < 0 || budget.chars < 0) return false
  }
  return true
}
