/**
 * `<taking-turns-exercise exercise="safe-increment">`: an exercise of the course in any page, as high as its content.
 * The site serves this file as `embed.js`; it is all that such a page loads besides the frame.
 *
 * Events, which bubble, with `detail`: `ready` { exercise, title, passed }, `checked` { exercise, status }, and
 * `passed` { exercise }.
 */
import { frameAddress } from './address.ts'
import { readMessage, type Message } from './messages.ts'

const name = 'taking-turns-exercise'
/** Pixels, until the exercise has said how high it is. */
const firstHeight = 700

// Only while a classic script runs; one with `type="module"` finds itself by its address.
const script = document.currentScript ?? document.querySelector('script[src*="embed.js"]')
const address = (script as HTMLScriptElement | null)?.src ?? location.href

class ExerciseElement extends HTMLElement {
  static readonly observedAttributes = ['exercise']
  private readonly root = this.attachShadow({ mode: 'open' })
  private frame: HTMLIFrameElement | null = null

  connectedCallback(): void {
    addEventListener('message', this.hear)
    this.show()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.show()
  }

  private get exercise(): string {
    return this.getAttribute('exercise') ?? ''
  }

  private show(): void {
    const src = frameAddress(address, this.exercise)
    if (src === null) {
      this.frame = null
      const trouble = document.createElement('p')
      trouble.textContent = 'The attribute “exercise” names no exercise.'
      this.root.replaceChildren(trouble)
      return
    }
    if (this.frame?.src === src) return
    const frame = document.createElement('iframe')
    // Until the exercise has said what it is called.
    frame.title = `Exercise: ${this.exercise.replaceAll('-', ' ')}`
    frame.allow = 'clipboard-write'
    frame.loading = 'lazy'
    frame.style.cssText = `display:block;width:100%;height:${firstHeight}px;border:0`
    frame.src = src
    this.frame = frame
    this.style.display ||= 'block'
    this.root.replaceChildren(frame)
  }

  private readonly hear = ({ source, origin, data }: MessageEvent): void => {
    const { frame } = this
    // Anybody may send anything to a page: only what comes from this very frame, and from the site, counts.
    if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return
    const message = readMessage(data)
    if (message) this.take(message, frame)
  }

  private take(message: Message, frame: HTMLIFrameElement): void {
    const { exercise } = this
    if (message.kind === 'height') frame.style.height = `${message.height}px`
    else if (message.kind === 'ready') {
      frame.title = message.title
      const passed = message.passed.includes(exercise)
      this.tell('ready', { exercise, title: message.title, passed })
    } else {
      this.tell('checked', { exercise: message.exercise, status: message.status })
      if (message.status === 'passed') this.tell('passed', { exercise: message.exercise })
    }
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }))
  }
}

// A page may have the script twice.
if (!customElements.get(name)) customElements.define(name, ExerciseElement)
