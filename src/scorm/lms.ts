/**
 * The learning platform's side: finds its API around the package's page, and holds one session.
 *
 * Source: ADL, SCORM 1.2 Run-Time Environment (2001), 3.3 (finding the API) and 3.4 (the data model).
 */

/** The part of the API that we use. Everything is text; "false" says that it failed. */
export interface Scorm12 {
  LMSInitialize(nothing: ''): string | boolean
  LMSFinish(nothing: ''): string | boolean
  LMSGetValue(name: string): string
  LMSSetValue(name: string, value: string): string | boolean
  LMSCommit(nothing: ''): string | boolean
  LMSGetLastError(): string | number
  LMSGetErrorString(code: string): string
}

interface Place {
  readonly parent: Place
  readonly opener: Place | null
  readonly API?: Scorm12 | null
}

function above(start: Place): Scorm12 | null {
  let place = start
  // Frames in frames: no platform nests deeper.
  for (let depth = 0; depth < 20; depth++) {
    if (place.API) return place.API
    if (place.parent === place) return null
    place = place.parent
  }
  return null
}

/** The API in the frames around a page, or around the window that opened it; null: there is none. */
export function findApi(page: unknown): Scorm12 | null {
  const place = page as Place
  for (const start of [(): Place => place, (): Place | null => place.opener]) {
    try {
      const from = start()
      const found = from && above(from)
      if (found) return found
    } catch {
      // Reading a frame of another origin throws.
    }
  }
  return null
}

const isTrue = (answer: string | boolean): boolean => String(answer) === 'true'

/** `HHHH:MM:SS.SS`, as the data model writes a length of time. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0')
  const seconds = `${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`
  return `${hours}:${two((hundredths / 6000) % 60)}:${seconds}`
}

/** One learner's session, from LMSInitialize to LMSFinish. */
export class LmsSession {
  private readonly api: Scorm12
  private readonly now: () => number
  private readonly begun: number
  /** What was last set, so that nothing is sent twice. */
  private readonly sent = new Map<string, string>()
  private isOver = false
  /** What the platform said when it refused something; empty: it took everything. */
  trouble = ''

  private constructor(api: Scorm12, now: () => number) {
    this.api = api
    this.now = now
    this.begun = now()
  }

  /** Begins the session; null where the platform refuses. `now`: milliseconds. */
  static begin(api: Scorm12, now: () => number): LmsSession | null {
    return isTrue(api.LMSInitialize('')) ? new LmsSession(api, now) : null
  }

  /** A value of the data model; empty if there is none. */
  get(name: string): string {
    return String(this.api.LMSGetValue(name) ?? '')
  }

  /** Sends values, and makes the platform save them, if any of them is new. */
  set(values: Readonly<Record<string, string>>): void {
    if (this.isOver) return
    const fresh = Object.entries(values).filter(([name, value]) => this.sent.get(name) !== value)
    if (fresh.length === 0) return
    const isTaken = fresh.map(([name, value]) => this.send(name, value)).every(Boolean)
    this.send('cmi.core.session_time', timespan(this.now() - this.begun))
    if (this.done(this.api.LMSCommit('')) && isTaken) this.trouble = ''
  }

  /** Ends the session, once. */
  finish(values: Readonly<Record<string, string>>): void {
    if (this.isOver) return
    this.set(values)
    this.send('cmi.core.session_time', timespan(this.now() - this.begun))
    this.done(this.api.LMSFinish(''))
    this.isOver = true
  }

  private send(name: string, value: string): boolean {
    const isTaken = this.done(this.api.LMSSetValue(name, value))
    if (isTaken) this.sent.set(name, value)
    return isTaken
  }

  private done(answer: string | boolean): boolean {
    if (isTrue(answer)) return true
    const code = String(this.api.LMSGetLastError())
    this.trouble = this.api.LMSGetErrorString(code) || `error ${code}`
    return false
  }
}
