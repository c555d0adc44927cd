/**
 * What a panel keeps: the draft while it is typed, the verdict of each check, the time worked.
 *
 * Another tab at the same program is followed: what is written there shows here. Only where both
 * were written to without seeing each other is one of the two put beside, never lost.
 */
import { untrack } from 'svelte'
import { longestKept, type ExerciseRecord, type ProgramRecord } from '../../learner/record.ts'
import { subjectOf } from '../../learner/store.ts'
import { newExercise, newProgram, Stopwatch, withCheck, withDraft } from '../../learner/working.ts'
import type { Session } from '../panel/session.svelte.ts'
import { tellChecked } from './checked.ts'
import { onWriteDrafts, pageStore } from './page-store.ts'
import { tellUnkept } from './unkept.ts'

/** What a panel's program is kept as. */
export interface KeptAs {
  kind: 'exercise' | 'program'
  id: string
}

/** Milliseconds after the last letter. */
const rest = 400

export class Kept {
  record = $state.raw<ExerciseRecord | ProgramRecord | undefined>()
  /** What another tab has put in the place of the program, last. */
  elsewhere = $state<string | null>(null)
  private readonly as: KeptAs
  private readonly session: Session
  private readonly starter: string
  private readonly watch = new Stopwatch()
  /** The draft as this page last saw it in the storage. */
  private known: string | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Ends all listening. */
  private readonly over = new AbortController()

  /** @param starter the program that stands for "nothing written yet" */
  constructor(as: KeptAs, session: Session, starter: string) {
    this.as = as
    this.session = session
    this.starter = starter
    // What was typed before this was loaded is newer than anything kept.
    const isTouched = session.text !== starter
    this.take(isTouched)
    if (isTouched) this.save()
    if (this.passed || (this.record?.kind === 'exercise' && this.record.checked)) {
      session.hasTried = true
    }
    this.listen()
  }

  /** The pass that is kept, if there is one. */
  get passed(): ExerciseRecord['passed'] {
    return this.record?.kind === 'exercise' ? this.record.passed : null
  }

  /** Keeps what a check said. */
  private checked({ verdict, program, schedule }: NonNullable<Session['verdict']>): void {
    this.flush()
    const { kind, id } = this.as
    if (kind !== 'exercise') return
    const { status, summary } = verdict
    tellChecked(id, status)
    if (program.length > longestKept) return
    const at = Date.now()
    this.record = pageStore().update(kind, id, (before) => {
      const record = before ?? newExercise(id, at)
      const seconds = record.seconds + this.seconds(at)
      return withCheck({ ...record, seconds }, { at, program, status, summary, schedule })
    })
  }

  /** The panel is going: what it has is written, and nothing more is followed. */
  end(): void {
    this.flush()
    this.over.abort()
  }

  /** Writes what is not written yet. */
  flush(): void {
    if (this.timer === undefined) return
    clearTimeout(this.timer)
    this.timer = undefined
    this.save()
  }

  private seconds(now: number): number {
    this.watch.sign(now)
    return this.watch.take()
  }

  /** Takes over what is kept. */
  private take(isTouched = false, isElsewhere = false): void {
    this.record = pageStore().read(this.as.kind, this.as.id)
    if (isTouched) return
    this.known = this.record?.draft ?? null
    const text = this.known ?? this.starter
    if (this.session.text === text) return
    if (!isElsewhere) this.session.text = text
    else {
      // While somebody types there, it is this tab's own text that can be brought back.
      const mine = this.session.replaced
      this.session.replace(
        text,
        'Another tab has changed this program: it is shown as it is there.',
      )
      this.session.replaced = mine ?? this.session.replaced
      this.elsewhere = text
    }
  }

  private save(): void {
    const { kind, id } = this.as
    const text = this.session.text
    // A longer one could not be read again, and what is kept now would be lost.
    if (text.length > longestKept) return tellUnkept(kind, id, text)
    const draft = text === this.starter ? null : text
    const now = Date.now()
    const change = <R extends ExerciseRecord | ProgramRecord>(record: R): R =>
      withDraft(record, draft, this.known)
    this.record =
      kind === 'exercise'
        ? pageStore().update(kind, id, (before) => {
            const record = before ?? newExercise(id, now)
            return change({ ...record, seconds: record.seconds + this.seconds(now) })
          })
        : pageStore().update(kind, id, (before) => change(before ?? newProgram(id, now)))
    // Where it could not be written, what is known is what is there.
    this.known = this.record?.draft ?? null
    tellUnkept(kind, id, this.known === draft ? null : text)
  }

  private listen(): void {
    const { signal } = this.over
    const endEffects = $effect.root(() => {
      $effect(() => {
        const { text } = this.session
        if (text === (this.known ?? this.starter)) {
          tellUnkept(this.as.kind, this.as.id, null)
          return
        }
        this.watch.sign(Date.now())
        clearTimeout(this.timer)
        this.timer = setTimeout(() => this.flush(), rest)
      })
      $effect(() => {
        if (this.session.phase !== 'ready') this.watch.sign(Date.now())
      })
      $effect(() => {
        const { verdict } = this.session
        if (verdict !== null) untrack(() => this.checked(verdict))
      })
    })
    const forget = onWriteDrafts(() => this.flush())
    signal.addEventListener('abort', () => {
      endEffects()
      forget()
    })
    addEventListener('pagehide', () => this.flush(), { signal })
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') this.flush()
    }
    document.addEventListener('visibilitychange', hidden, { signal })
    addEventListener('storage', ({ key }) => this.follow(key), { signal })
    // A page that comes back from the browser's back-forward cache has heard of nothing.
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) this.take()
    }
    addEventListener('pageshow', shown, { signal })
  }

  /** Another tab changed what a key holds; null: everything. */
  private follow(key: string | null): void {
    const subject = subjectOf(key)
    const isOurs = subject?.kind === this.as.kind && subject.id === this.as.id
    if (key !== null && !isOurs) return
    // Here, too, something is being written: both are kept when it is saved.
    if (this.timer === undefined && this.session.phase === 'ready') this.take(false, true)
  }
}
