/** One schedule that is gone through step by step: its timeline, its variables, what it printed. Reactive. */
import type { OtherData } from '../../grader/verdict.ts'
import type { TraceEvent } from '../../protocol/trace.ts'
import { InHandLog } from '../../timeline/in-hand.ts'
import { tellingStep, type Fault } from '../../timeline/telling.ts'
import { VariableLog } from '../../timeline/variables.ts'
import { TimelineState } from '../timeline/timeline.svelte.ts'

/** What a replay shows, and why. */
export interface ReplaySubject {
  /** As it stood in the editor. */
  program: string
  /** What is replayed is the program with this other data. */
  varied?: OtherData | undefined
  schedule: string
  /** What happens in it, in words; may be empty. */
  story: string
  fault: Fault
  /** Somebody pressed a button for it: it comes into view. */
  isAskedFor?: boolean
}

export class Replay {
  readonly timeline = new TimelineState()
  readonly variables = new VariableLog()
  readonly inHand = new InHandLog()
  readonly subject: ReplaySubject
  /** Why the schedule could not be followed; empty when it was. */
  diverged = ''
  isPlaying = $state(false)
  private heard = 0
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(subject: ReplaySubject) {
    this.subject = subject
    this.timeline.clear(subject.varied?.program ?? subject.program)
  }

  hear(event: TraceEvent): void {
    if (event.kind === 'values') {
      this.variables.hear(event, this.heard)
      return
    }
    if (event.kind === 'access') {
      this.inHand.hear(event, this.heard)
      return
    }
    this.heard += 1
    this.timeline.hear(event)
  }

  /** The whole schedule is here: shows the moment that matters. */
  end(diverged: string): void {
    this.diverged = diverged
    this.timeline.end()
    if (this.timeline.timeline) {
      this.timeline.setAxis('events')
      this.timeline.select(tellingStep(this.timeline.timeline, this.subject.fault))
    }
  }

  step(by: 1 | -1): void {
    this.pause()
    this.timeline.select(this.timeline.step + by)
  }

  /** To the next or last step at which a thread comes to a line. */
  line(direction: 1 | -1): void {
    this.pause()
    const { step, timeline, last } = this.timeline
    let at = step + direction
    while (at > 0 && at < last && timeline?.events[at]?.kind !== 'line') at += direction
    this.timeline.select(at)
  }

  /** @param milliseconds for each step */
  play(milliseconds: number): void {
    if (this.timeline.step >= this.timeline.last) this.timeline.select(0)
    this.isPlaying = true
    clearInterval(this.timer)
    this.timer = setInterval(() => {
      this.timeline.select(this.timeline.step + 1)
      if (this.timeline.step >= this.timeline.last) this.pause()
    }, milliseconds)
  }

  pause(): void {
    clearInterval(this.timer)
    this.isPlaying = false
  }

  /** What had been printed by the step that is shown. */
  get printed(): string {
    const events = this.timeline.timeline?.events.slice(0, this.timeline.step + 1) ?? []
    return events.map(printedBy).join('')
  }
}

function printedBy(event: TraceEvent): string {
  if (event.kind !== 'output') return ''
  return event.leftOut ? `\n… (more lines)\n${event.text}` : event.text
}
