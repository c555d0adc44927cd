/** Messages of `multiprocessing` in words. */
import type { MessageEvent } from './messages.ts'
import { secondsWords } from './seconds.ts'
import type { Timeline } from './timeline.ts'

/** "5 bytes", "1.2 kB", "30 MB" */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`
}

/**
 * "MainThread sends a message of 5 bytes to Process-2, received after 3 ms". Where the trace does not say who received it,
 * neither does the sentence. `nameOf`: what a thread is called.
 */
export function messageWords(
  { messages }: Timeline,
  { kind, message, bytes, thread }: MessageEvent,
  nameOf: (thread: number) => string,
): string {
  const { sent, received } = messages.get(message) ?? { sent: null, received: null }
  // The clocks of two processes agree only to some milliseconds.
  const seconds = sent && received ? received.at - sent.at : 0
  const what = `a message of ${bytesWords(bytes)}`
  if (kind === 'send') {
    const after = seconds > 0 ? `, received after ${secondsWords(seconds)}` : ', received at once'
    return `${nameOf(thread)} sends ${what}${received ? ` to ${nameOf(received.thread)}${after}` : ''}`
  }
  const before = seconds > 0 ? `, sent ${secondsWords(seconds)} before` : ''
  return `${nameOf(thread)} receives ${what}${sent ? ` from ${nameOf(sent.thread)}${before}` : ''}`
}
