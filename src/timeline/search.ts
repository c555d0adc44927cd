/** Finding one's place in lists that are in order. */

/** The index of the last item whose key is at most `key`; -1 when there is none. */
export function lastUpTo<Item>(
  items: readonly Item[],
  key: number,
  keyOf: (item: Item) => number,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(items[middle]!) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}
