/** The timeline of one panel: what was heard of a run, what is in view, what is selected. Reactive. */
import type { TraceEvent } from '../../protocol/trace.ts'
import { TimelineBuilder } from '../../timeline/build.ts'
import {
  clamp,
  pan,
  reveal,
  stepAt,
  wholeView,
  zoom,
  type Axis,
  type View,
} from '../../timeline/scale.ts'
import type { Timeline } from '../../timeline/timeline.ts'

/** Seconds from which a sleep, or else a whole run, is worth a time axis. A busy machine needs 0.1 s for "Hello". */
const LONG = { sleep: 0.05, run: 0.5 }

export class TimelineState {
  /** Null before the first event. */
  timeline = $state.raw<Timeline | null>(null)
  axis = $state<Axis>('events')
  /** The step that was selected; null: the end, wherever it is by now. */
  selected = $state<number | null>(null)
  /** Seconds, where a place after the selected step was pointed at, in which nothing happens. */
  private pointed = $state<number | null>(null)
  /** True once the run is over. */
  isOver = $state(false)
  /** Events that were not kept, because there were too many. */
  dropped = $state(0)
  /** The lines of the program that runs. */
  lines = $state.raw<readonly string[]>([])

  /** Null shows everything, also what is still to come. */
  private chosen = $state.raw<View | null>(null)
  private builder = new TimelineBuilder()
  private frame = 0
  private choseAxis = false

  /** What is in view, in units of the axis. */
  readonly view: View = $derived(
    this.timeline === null
      ? { first: 0, last: 1 }
      : (this.chosen ?? wholeView(this.timeline, this.axis)),
  )

  get isWhole(): boolean {
    return this.chosen === null
  }

  /** The step that is shown: the selected one, else the last. */
  get step(): number {
    return this.selected ?? this.last
  }

  /** Seconds of the program's clock at the moment that is shown. */
  get seconds(): number {
    return this.pointed ?? this.timeline?.events[this.step]?.at ?? 0
  }

  /** Where the moment that is shown stands on the axis. */
  get position(): number {
    return this.axis === 'events' ? this.step : this.seconds
  }

  get last(): number {
    return Math.max(0, (this.timeline?.events.length ?? 1) - 1)
  }

  /** Forgets the run before; the next one is of `program`. */
  clear(program = ''): void {
    this.lines = program.split('\n')
    this.dropped = 0
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.builder = new TimelineBuilder()
    this.timeline = null
    this.selected = null
    this.pointed = null
    this.chosen = null
    this.isOver = false
    this.choseAxis = false
    this.axis = 'events'
  }

  /** Takes in an event; many of them make one drawing. */
  hear(event: TraceEvent): void {
    this.builder.hear(event)
    this.frame ||= requestAnimationFrame(() => this.show())
  }

  /** The run is over: nothing more will come. `dropped`: events that were not kept. */
  end(dropped = 0): void {
    this.dropped = dropped
    this.show()
    this.isOver = true
  }

  select(step: number | null): void {
    if (this.timeline === null) return
    this.selected = step === null ? null : Math.min(Math.max(0, step), this.last)
    this.pointed = null
    if (this.chosen && this.selected !== null) {
      this.chosen = this.fit(reveal(this.chosen, this.position))
    }
  }

  /** Selects a place of the axis: on that of time also one between two events. */
  point(place: number): void {
    if (this.timeline === null) return
    this.selected = stepAt(this.timeline, place, this.axis)
    this.pointed =
      this.axis === 'events' ? null : Math.min(Math.max(0, place), this.timeline.seconds)
  }

  setAxis(axis: Axis): void {
    this.choseAxis = true
    this.axis = axis
    this.chosen = null
  }

  /** @param factor below 1 comes closer; @param about a place of the axis that keeps its place */
  zoom(factor: number, about = this.middle()): void {
    if (this.timeline === null) return
    const view = this.fit(zoom(this.view, factor, about))
    const whole = wholeView(this.timeline, this.axis)
    this.chosen = view.last - view.first >= whole.last - whole.first ? null : view
  }

  pan(share: number): void {
    if (this.chosen) this.chosen = this.fit(pan(this.chosen, share))
  }

  showAll(): void {
    this.chosen = null
  }

  private middle(): number {
    const { first, last } = this.view
    const at = this.position
    return at >= first && at <= last ? at : (first + last) / 2
  }

  private fit(view: View): View {
    return clamp(view, wholeView(this.timeline!, this.axis), this.axis)
  }

  private show(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    const timeline = this.builder.snapshot()
    if (timeline.events.length === 0) return
    // Where threads sleep or wait for long, seconds tell more than the order of events.
    if (!this.choseAxis && isLong(timeline)) this.axis = 'time'
    this.timeline = timeline
  }
}

const isLong = ({ seconds, lanes }: Timeline): boolean =>
  seconds >= LONG.run ||
  (seconds >= LONG.sleep &&
    lanes.some(({ spans }) =>
      spans.some(({ state, start, end }) => state === 'sleeping' && end - start >= LONG.sleep),
    ))
