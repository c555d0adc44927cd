/** What a page says of its use without a network, in the footer, and of a newer version, in a bar. */
import type { Status } from '../../offline/messages.ts'
import { keepOffline } from '../../offline/register.ts'
import { statusWords } from './offline-words.ts'

/** Brings the service worker, if the browser lets us. */
export function begin(): void {
  void keepOffline(import.meta.env.BASE_URL, {
    status: (status) => tell(status, false),
    onSaving: (status) => tell(status, true),
    onNewer: offer,
  })
}

function tell(status: Status, isSaving: boolean): void {
  const line = document.querySelector<HTMLElement>('[data-offline]')
  if (!line) return
  line.textContent = statusWords(status, isSaving)
  line.hidden = false
}

/** Once a page: who said "Later" is not asked again before the next page. */
let isOffered = false

function offer(reload: () => void): void {
  if (isOffered) return
  isOffered = true
  const bar = document.createElement('div')
  bar.className = 'newer'
  bar.setAttribute('role', 'status')
  document.body.append(bar)
  const { dataset } = document.documentElement
  dataset['newer'] = ''
  // Screen readers say what comes into a status, and not a status that comes with its words.
  requestAnimationFrame(() => {
    const words = document.createElement('p')
    words.textContent = 'A newer version is here. What you wrote is kept.'
    bar.append(
      words,
      button('Reload', reload),
      button('Later', () => {
        bar.remove()
        delete dataset['newer']
      }),
    )
  })
}

function button(name: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = name
  made.addEventListener('click', onPress)
  return made
}
