/** What is asked of the lab's hosts, in every schedule: how often, which pages, how much at once, and until when. */
import type { CheckOf } from '../../exercise/check.ts'
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest, type Facts } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { call, find } from '../lines.ts'
import { capital, counted, inWords, list, times } from '../words.ts'

type Asked = CheckOf<'requests'>
type Pages = [page: string, asked: Outcome['requests'][string]][]

/** A page is named by its host and its path. */
const hostOf = (page: string): string => page.slice(0, page.indexOf('/'))
const pathOf = (page: string): string => page.slice(page.indexOf('/'))
const address = (page: string): string => `\`http://${page}\``

function pagesOf({ host, paths }: Asked, { requests }: Outcome): Pages {
  return Object.entries(requests).filter(
    ([page]) =>
      (host === undefined || hostOf(page) === host) &&
      (paths === undefined || paths.includes(pathOf(page))),
  )
}

/** The first few of some pages. */
const some = (pages: readonly string[]): string =>
  pages.length > 3
    ? `${pages.slice(0, 2).map(address).join(', ')} and ${pages.length - 2} others`
    : list(pages.map(address))

function twice(check: Asked, outcome: Outcome): Facts | null {
  const again = pagesOf(check, outcome).find(([, asked]) => asked.times > 1)
  if (!check.once || !again) return null
  return {
    happened: `${address(again[0])} was asked for ${again[1].times === 2 ? 'twice' : times(again[1].times)}`,
    after: 'Each page should be asked for once.',
    lookAt:
      'Look at how a thread decides that a page still has to be fetched: can another one decide the same before the first has noted it?',
    hint: 'asked-twice',
  }
}

function missing(check: Asked, outcome: Outcome): Facts | null {
  const { all, paths = [], host } = check
  const seen = new Set(pagesOf(check, outcome).map(([page]) => pathOf(page)))
  const unasked = paths.filter((path) => !seen.has(path))
  if (!all || unasked.length === 0) return null
  const pages = unasked.map((path) => (host === undefined ? path : `${host}${path}`))
  const named = host === undefined ? list(pages.map((path) => `\`${path}\``)) : some(pages)
  return {
    happened: `nobody asked for ${named}`,
    lookAt: 'Look at which addresses are asked for, and at what may keep a thread from asking.',
    hint: 'not-asked',
  }
}

function count(check: Asked, outcome: Outcome): Facts | null {
  const least = check.times ?? check.min ?? 0
  const most = check.times ?? check.max ?? Infinity
  const asked = pagesOf(check, outcome).reduce((sum, [, one]) => sum + one.times, 0)
  if (asked >= least && asked <= most) return null
  const where = check.host === undefined ? '' : ` to \`${check.host}\``
  const of =
    check.paths === undefined
      ? ''
      : ` for ${list(
          check.paths.map((path) => `\`${path}\``),
          'or',
        )}`
  const due = least === most ? '' : asked < least ? 'at least ' : 'at most '
  const wanted = asked < least ? least : most
  return {
    happened: `${counted(asked, 'request')}${where}${of} ${asked === 1 ? 'was' : 'were'} made`,
    after: `It should be ${due}${inWords(wanted)}.`,
    lookAt:
      'Look at who asks, and how often: in which loop the request is made, and what ends that loop.',
    hint: 'how-many-requests',
  }
}

function crowd({ atOnce = Infinity, host }: Asked, outcome: Outcome): Facts | null {
  const crowded = Object.entries(outcome.atOnce).find(
    ([name, most]) => most > atOnce && (host === undefined || name === host),
  )
  if (!crowded) return null
  return {
    happened: `${counted(crowded[1], 'request')} were under way at \`${crowded[0]}\` at once`,
    after: `${capital(inWords(atOnce))} at most may be.`,
    lookAt:
      'Look at what a thread has to take before it asks, and whether it keeps that until the answer has come.',
    hint: 'too-many-at-once',
  }
}

function late(check: Asked, outcome: Outcome): Facts | null {
  const { notAfter } = check
  const [line] = notAfter === undefined ? [] : find(outcome.output, notAfter)
  if (!notAfter || !line) return null
  const after = pagesOf(check, outcome).find(([, asked]) => asked.after > line.index)
  if (!after) return null
  return {
    happened: `${address(after[0])} was asked for after ${call(notAfter)} had been printed`,
    after: 'No request should come after that.',
    lookAt:
      'Look at what a thread checks before each request, and whether it checks it again after each wait.',
    hint: 'asked-too-late',
  }
}

export const requests: CheckKind<'requests'> = (check, evidence) => {
  for (const fault of [missing, twice, count, crowd, late]) {
    const faulty = evidence.outcomes.filter((outcome) => fault(check, outcome) !== null)
    const example = simplest(faulty)
    const facts = example && fault(check, example)
    if (facts) return [finding(check, evidence, faulty, example, facts)]
  }
  return []
}
