/** Shows a word's entry of the glossary beside the word, in a popover of the browser's own. */

const gap = 6

/** Has the page's words of the glossary answer a click. Without popovers they are links, as they were. */
export function showTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return
  for (const link of document.querySelectorAll('a.term'))
    link.setAttribute('aria-haspopup', 'dialog')
  document.addEventListener('click', (event) => {
    const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event
    const link = (target as Element).closest<HTMLAnchorElement>('a.term')
    const entry = link?.nextElementSibling
    // With a key it is opened in another tab, or kept.
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    if (!link || !(entry instanceof HTMLTemplateElement)) return
    event.preventDefault()
    show(link, entry)
  })
}

function show(link: HTMLAnchorElement, entry: HTMLTemplateElement): void {
  const note = document.createElement('div')
  note.className = 'term-note'
  note.popover = 'auto'
  note.tabIndex = -1
  note.role = 'dialog'
  note.ariaLabel = entry.dataset['term'] ?? ''
  const title = document.createElement('h2')
  title.textContent = note.ariaLabel
  const more = document.createElement('a')
  more.href = link.href
  more.textContent = 'In the glossary'
  const close = document.createElement('button')
  close.textContent = 'Close'
  close.addEventListener('click', () => note.hidePopover())
  const foot = document.createElement('footer')
  foot.append(more, close)
  note.append(title, entry.content.cloneNode(true), foot)
  note.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') note.remove()
  })
  // Right behind its word for who goes on by keyboard; the browser draws it above everything.
  entry.after(note)
  // The focus goes back where it was when the note is closed.
  link.focus()
  note.showPopover()
  place(note, link)
  note.focus()
}

/** Below the word, or above it where there is no room; within the page. */
function place(note: HTMLElement, link: HTMLElement): void {
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const below = word.bottom + gap
  const isAbove = below + height > clientHeight && word.top - gap - height > 0
  const left = Math.max(gap, Math.min(word.left, clientWidth - width - gap))
  note.style.left = `${left + scrollX}px`
  note.style.top = `${(isAbove ? word.top - gap - height : below) + scrollY}px`
}
