/** An embedded page tells the page around it how high it is, and what was checked: `src/embed/messages.ts`. */
import { packed, type Message } from '../../embed/messages.ts'
import { onChecked } from '../learner/checked.ts'
import { pageStore } from '../learner/page-store.ts'

/** Whoever is around may hear this: it is nobody's secret, and the page cannot know who that is. */
const send = (message: Message): void => parent.postMessage(packed(message), '*')

/** The exercises of the page, wherever they are in it. */
function exercises(): string[] {
  const sections = document.querySelectorAll('section.exercise[aria-labelledby^="exercise-"]')
  return Array.from(sections, (one) => one.getAttribute('aria-labelledby')!.slice(9))
}

/** A link of the page leads to a page that is shown alone, too, and tells what is checked there. */
function follow({ target }: Event): void {
  const link = (target as Element | null)?.closest?.('a')
  if (!link || !/^https?:$/.test(link.protocol) || link.target === '_blank') return
  if (link.origin !== location.origin) {
    // Another site may refuse to be shown in a frame.
    link.target = '_blank'
    link.rel = 'noopener'
  } else if (!/[?&]embed\b/.test(link.search)) {
    const [own] = /embed[^&]*/.exec(location.search) ?? []
    link.search += `${link.search === '' ? '?' : '&'}${own}`
  }
}

/** Tells now, and whenever there is something new. */
export function report(): void {
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title
  const store = pageStore()
  const passed = exercises().filter((id) => store.read('exercise', id)?.passed)
  send({ kind: 'ready', page: location.pathname, title, passed })
  onChecked(({ exercise, status }) => send({ kind: 'checked', exercise, status }))
  document.addEventListener('click', follow, { capture: true })
  const root = document.documentElement
  new ResizeObserver(() => {
    send({ kind: 'height', height: Math.ceil(root.getBoundingClientRect().height) })
  }).observe(root)
}
