/** A learner's session in a package: what is passed goes to the learning platform, and the package's bar says so. */
import { findApi, LmsSession } from './lms.ts'
import { unpackPasses, type Passes } from './passes.ts'
import { report, standing, type Contents } from './standing.ts'

export class Reporting {
  readonly session: LmsSession | null
  /** Reviewing finished work, or browsing: nothing may be reported. */
  readonly isWatched: boolean
  /** What is passed; after a change it is told. */
  readonly known: Passes
  private readonly contents: Contents
  private readonly keeping: string
  private readonly wasDone: boolean

  /** @param keeping what becomes of the learner's programs, in a sentence */
  constructor(contents: Contents, keeping: string) {
    const api = findApi(globalThis)
    const session = api && LmsSession.begin(api, Date.now)
    const get = (name: string): string => session?.get(name) ?? ''
    this.session = session
    this.contents = contents
    this.keeping = keeping
    this.isWatched = !['review', 'browse'].includes(get('cmi.core.lesson_mode'))
    this.wasDone = ['completed', 'passed'].includes(get('cmi.core.lesson_status'))
    this.known = unpackPasses(get('cmi.suspend_data')) ?? {
      exercises: new Set<string>(),
      quizzes: new Set<string>(),
    }
    addEventListener('pagehide', () => session?.finish(this.isWatched ? this.values() : {}))
    // A session that has ended cannot be continued.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload()
    })
  }

  /** Reports if that is allowed, and shows in the bar what was reported. */
  tell(): void {
    if (this.isWatched) this.session?.set(this.values())
    this.show()
  }

  /** Shows how far the learner has come, and what happens to that progress. */
  show(): void {
    const { contents, known } = this
    const { passed, of } = standing(contents, known)
    const what = contents.exercises.length > 0 ? 'exercises' : 'quizzes'
    const count = of === 0 ? '' : `${passed} of ${of} ${what} passed. `
    this.say(count + this.where())
  }

  say(words: string): void {
    const line = document.querySelector('[role=status]')!
    if (line.textContent !== words) line.textContent = words
  }

  private values(): Record<string, string> {
    const now = report(this.contents, this.known)
    // Completed stays completed, whatever a newer package contains.
    return this.wasDone ? { ...now, 'cmi.core.lesson_status': 'completed' } : now
  }

  private where(): string {
    const { session, isWatched, keeping } = this
    if (!session) {
      return 'No learning platform was found around this page: nothing is reported. Your work is kept in this browser.'
    }
    if (!isWatched) return 'You are looking on: nothing is reported.'
    if (session.trouble !== '') {
      return `Your learning platform did not take the report: ${session.trouble}. Tell your teacher if this stays.`
    }
    return `Reported to your learning platform. ${keeping}`
  }
}
