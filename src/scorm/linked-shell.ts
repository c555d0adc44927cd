/**
 * The page of a linked package: it holds the one session with the learning platform, shows an assignment of the site in
 * a frame, and reports what the frame says was passed.
 */
import { readMessage } from '../embed/messages.ts'
import { Reporting } from './reporting.ts'
import type { Linked } from './linked-package.ts'

const linked = JSON.parse(document.getElementById('package')?.textContent ?? '') as Linked
const frame = document.querySelector('iframe')!
const site = new URL(linked.address)
const reporting = new Reporting(linked, 'Your programs stay in this browser.')

const back = document.createElement('button')
back.textContent = 'Back to the assignment'
back.hidden = true
back.addEventListener('click', () => (frame.src = site.href))
document.querySelector('[role=status]')!.after(back)

/** Whether the site has said that it is there. */
let isThere = false

addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  // Anybody may send anything to a page: only what comes from this very frame, and from the site, counts.
  if (source !== frame.contentWindow || origin !== site.origin) return
  const message = readMessage(data)
  if (message?.kind === 'ready') {
    isThere = true
    back.hidden = message.page === site.pathname
    reporting.show()
  }
  if (message?.kind !== 'checked' || message.status !== 'passed') return
  if (!linked.exercises.includes(message.exercise)) return
  reporting.known.exercises.add(message.exercise)
  reporting.tell()
})

reporting.tell()
frame.addEventListener('load', () => {
  // A page that is not the site's, such as a browser's own about a missing network, says nothing.
  setTimeout(() => {
    if (isThere) return
    reporting.say(`The exercises are at ${site.host}, which cannot be reached from here.`)
  }, 10_000)
})
frame.src = site.href
