/**
 * A lost update: a thread reads a value, others write it meanwhile, and the thread writes back what
 * it has made of the old value.
 */
import type { Access } from '../../protocol/explore.ts'
import { counted, list, nameFirst, times } from '../words.ts'
import { locksOf } from './locks.ts'
import { story, who, type Story } from './story.ts'
import { groups, isAbout, isOne } from './variable.ts'

interface Stale {
  read: Access
  write: Access
  /** What others wrote in between. */
  between: Access[]
  /** What the first of those others had read before it wrote. */
  theirs: Access | undefined
}

/** All stale writes among the accesses to one variable. */
function stale(accesses: readonly Access[]): Stale[] {
  const found: Stale[] = []
  const open = new Map<number, Omit<Stale, 'write'>>()
  for (const access of accesses) {
    const mine = open.get(access.thread)
    if (access.kind === 'read') {
      open.set(access.thread, { read: access, between: [], theirs: undefined })
      continue
    }
    if (mine && mine.between.length > 0) found.push({ ...mine, write: access })
    open.delete(access.thread)
    for (const other of open.values()) {
      if (other.between.length === 0) other.theirs = mine?.read
      other.between.push(access)
    }
  }
  return found
}

const isNumber = (value: string | null): boolean => /^-?[\d.]+$/.test(value ?? '')

const isStep = (from: string | null, to: string | null): boolean =>
  isNumber(from) && isNumber(to) && Number(to) === Number(from) + 1

/** "3, 4 and 5"; of many, the last. */
function written(between: readonly Access[]): string {
  const values = between.flatMap(({ value }) => value ?? [])
  const last = values.at(-1)
  if (last === undefined || values.length < between.length) return 'it'
  return values.length <= 4 ? list(values) : `to it ${times(values.length)}, ${last} in the end`
}

function tell(variable: string, { read, write, between, theirs }: Stale): Story {
  const [first = write] = between
  const last = between.at(-1) ?? first
  const [a, b] = [who(read), list([...new Set(between.map(who))])]
  const what = isStep(read.value, write.value) ? 'increment' : 'update'
  const lost = `${counted(between.length, what)} ${between.length === 1 ? 'is' : 'are'} lost`
  const on = ({ line }: Access): string => (line === read.line ? '' : ` on line ${line}`)
  const isShared =
    read.value !== null &&
    theirs?.value === read.value &&
    between.every((one) => one.thread === first.thread)

  const sentences: string[] = []
  if (isShared && theirs) {
    const both = list(read.thread < first.thread ? [a, b] : [b, a])
    const from = `read ${read.value} from \`${variable}\` on line`
    const readings =
      theirs.line === read.line
        ? `${nameFirst(both)} both ${from} ${read.line}`
        : `${nameFirst(a)} ${from} ${read.line}, and ${b} read the same ${read.value} on line ${theirs.line}`
    if (between.length === 1 && last.value === write.value && theirs.line === read.line) {
      const wrote = write.value === null ? 'wrote it' : `wrote ${write.value}`
      const end = isNumber(write.value) ? `one ${what} is lost` : 'neither saw what the other did'
      sentences.push(`${readings}, and both ${wrote}${on(write)}: ${end}.`)
    } else {
      const still = write.value === null ? 'wrote over it' : `wrote ${write.value}${on(write)}`
      sentences.push(
        `${readings}.`,
        `${nameFirst(b)} wrote ${written(between)}${on(last)}; then ${a}, which still had the ${read.value}, ${still}: ${lost}.`,
      )
    }
  } else {
    const value = read.value === null ? '' : `${read.value} from `
    const back = write.value === null ? 'wrote it back' : `wrote ${write.value} back`
    sentences.push(
      `${nameFirst(a)} read ${value}\`${variable}\` on line ${read.line}.`,
      `Before it ${back}${on(write)}, ${b} wrote ${written(between)}${on(last)}: ${lost}.`,
    )
  }
  const locks = locksOf({ first: read, last: write }, { first: theirs ?? first, last: first })
  const isCrowd = new Set([read, ...between].map(({ thread }) => thread)).size > 2
  if (locks) sentences.push(isCrowd ? locks.sentence.replace(/^Neither/, 'None') : locks.sentence)
  return story(sentences, [read, ...between, write], locks ?? undefined)
}

/** The lost update that says most; null when no update was lost. */
export function lostUpdate(accesses: readonly Access[], expression?: string): Story | null {
  const found = groups(accesses, ({ variable, part }) => `${part} ${variable}`).flatMap(
    ({ group }) => {
      const { variable } = group[0]!
      return isOne(group) ? stale(group).map((one) => ({ variable, one })) : []
    },
  )
  const rank = ({ variable, one }: (typeof found)[number]): number =>
    (isAbout(variable, expression) ? 0 : 1000) + one.between.length
  const [best] = found.toSorted((a, b) => rank(a) - rank(b))
  return best === undefined ? null : tell(best.variable, best.one)
}
