/** Expected beside printed: pairs the lines that were asked for with those that came, for people to look at. */
import type { Compared, ComparedRow } from './verdict.ts'

/** More rows than these are not shown: the first difference is among them. */
const most = 12

/** Longer outputs are cut before they are compared. */
const longest = 400

/** Rows before the first difference that are shown all the same. */
const before = 3

/** One value instead of another. */
export function compareValues(expected: string, got: string): Compared {
  return { what: 'value', rows: [{ expected, got }], more: 0 }
}

/** Lines of output against those that were asked for, in this order or in whatever order. */
export function compareLines(
  expected: readonly string[],
  got: readonly string[],
  isAnyOrder = false,
): Compared {
  const rows = isAnyOrder ? pairUp(expected, got) : align(expected, got)
  const first = rows.findIndex((row) => row.expected !== row.got)
  const from = Math.max(0, Math.min(first - before, rows.length - most))
  return {
    what: 'output',
    rows: rows.slice(from, from + most),
    more: Math.max(0, rows.length - most),
  }
}

/** Each line that was asked for with one like it, if there is any; what is left over side by side. */
function pairUp(expected: readonly string[], got: readonly string[]): ComparedRow[] {
  const missing = [...expected]
  const surplus: string[] = []
  const alike: ComparedRow[] = []
  for (const line of got) {
    const index = missing.indexOf(line)
    if (index < 0) surplus.push(line)
    else {
      missing.splice(index, 1)
      alike.push({ expected: line, got: line })
    }
  }
  return [...alike, ...sideBySide(missing, surplus)]
}

function sideBySide(missing: readonly string[], surplus: readonly string[]): ComparedRow[] {
  return Array.from({ length: Math.max(missing.length, surplus.length) }, (_, index) => ({
    expected: missing[index] ?? null,
    got: surplus[index] ?? null,
  }))
}

/** So that as many lines as possible stand beside one like them (the longest common subsequence). */
function align(expected: readonly string[], got: readonly string[]): ComparedRow[] {
  // Of very long outputs the beginning is enough to see the first difference.
  const [a, b] = [expected.slice(0, longest), got.slice(0, longest)]
  const common = commonLengths(a, b)
  const rows: ComparedRow[] = []
  const missing: string[] = []
  const surplus: string[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      rows.push(...sideBySide(missing.splice(0), surplus.splice(0)), { expected: left, got: left })
      i++
      j++
    } else if (
      left !== undefined &&
      (right === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      missing.push(left)
      i++
    } else if (right !== undefined) {
      surplus.push(right)
      j++
    }
  }
  return [...rows, ...sideBySide(missing, surplus)]
}

const lengthAt = (common: readonly number[][], i: number, j: number): number => common[i]?.[j] ?? 0

/** [i][j] → how many lines at most `a` from i on and `b` from j on have in common, in their order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const common = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] =
        a[i] === b[j]
          ? lengthAt(common, i + 1, j + 1) + 1
          : Math.max(lengthAt(common, i + 1, j), lengthAt(common, i, j + 1))
    }
  }
  return common
}
