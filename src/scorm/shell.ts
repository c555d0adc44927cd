/**
 * The package's own page: it holds the one session with the learning platform, keeps the learner's
 * records, and shows the course in a frame.
 */
import { Store, subjectOf, type Keep } from '../learner/store.ts'
import { cornerKeep, cornerOf, memory } from './keep.ts'
import { notePass, restorePasses } from './progress.ts'
import { Reporting } from './reporting.ts'
import type { Contents } from './standing.ts'

export interface Package extends Contents {
  /** The page to start with, and all pages: files, from the course's folder. */
  start: string
  pages: string[]
}

const text = (id: string): string => document.getElementById(id)?.textContent ?? ''
const contents = JSON.parse(text('package')) as Package
const frame = document.querySelector('iframe')!
const course = new URL('course/', location.href)

function storage(): { keep: Keep; lasts: boolean } {
  try {
    // If the browser gives none, even reading the property throws.
    return { keep: localStorage, lasts: localStorage.length >= 0 }
  } catch {
    return { keep: memory(), lasts: false }
  }
}

const { keep, lasts } = storage()
const reporting = new Reporting(
  contents,
  lasts
    ? 'Your programs stay in this browser.'
    : 'This browser keeps no programs here: they are gone when you leave.',
)
const { session, isWatched, known } = reporting
const corner = cornerOf(session?.get('cmi.core.student_id') ?? '')
const ownKeep = cornerKeep(keep, corner, (key) => {
  const subject = subjectOf(key)
  if (subject && notePass(store.read(subject.kind, subject.id), known)) reporting.tell()
})
const store = new Store(() => ownKeep, Date.now)
globalThis.turnsKeep = ownKeep

/** Keeps a link within the package: files instead of folders, and no page that does not exist. */
function follow(event: Event): void {
  const link = (event.target as Element | null)?.closest?.('a')
  if (!link || !/^https?:$/.test(link.protocol)) return
  if (!link.href.startsWith(course.href)) {
    // Another site would be shown inside the platform's frame, or refuse to load there.
    link.target = '_blank'
    link.rel = 'noopener'
    return
  }
  if (link.pathname.endsWith('/')) link.pathname += 'index.html'
  const page = decodeURI(link.pathname.slice(course.pathname.length))
  if (contents.pages.includes(page)) return
  event.preventDefault()
  reporting.say('That page is not part of this package.')
}

function arrived(): void {
  const page = frame.contentDocument
  const address = frame.contentWindow?.location
  if (!page || !address?.href.startsWith(course.href)) return
  document.title = page.title
  page.addEventListener('click', follow, { capture: true })
  const file = decodeURI(address.pathname.slice(course.pathname.length))
  if (isWatched && file.length <= 255) session?.set({ 'cmi.core.lesson_location': file })
  reporting.show()
  takeTheme(page)
}

/** Light or dark like the course, even when the learner changes that. */
function takeTheme(page: Document): void {
  const { dataset } = page.documentElement
  const take = (): void => {
    if (dataset['theme'] === undefined) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = dataset['theme']
  }
  new MutationObserver(take).observe(page.documentElement, { attributeFilter: ['data-theme'] })
  take()
}

for (const record of store.all()) notePass(record, known)
restorePasses(store, contents, known)
reporting.tell()
const wanted = [location.hash.slice(1), session?.get('cmi.core.lesson_location') ?? '']
frame.addEventListener('load', arrived)
frame.src = new URL(
  wanted.find((page) => contents.pages.includes(page)) ?? contents.start,
  course,
).href
