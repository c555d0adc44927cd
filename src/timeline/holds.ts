/** Which thread holds which lock, and from when to when. */
import type { Hold, Lane } from './timeline.ts'

/** A hold that goes on; an RLock is held once, however often it was acquired. */
interface Held {
  hold: Hold
  times: number
}

export class HoldLog {
  /** By thread, and by lock. */
  private readonly held = new Map<number, Map<number, Held>>()

  acquire(lane: Lane, lock: number, line: number | null, step: number, at: number): void {
    const own = this.held.get(lane.thread) ?? new Map<number, Held>()
    this.held.set(lane.thread, own)
    const held = own.get(lock)
    if (held) {
      held.times += 1
      return
    }
    const hold: Hold = { from: step, to: step, start: at, end: at, lock, line }
    own.set(lock, { hold, times: 1 })
    lane.holds.push(hold)
  }

  /** A lock may be released by another thread than the one that took it. */
  release(thread: number, lock: number, step: number, at: number): void {
    const own = this.held.get(thread)
    const holder = own?.has(lock) ? own : [...this.held.values()].find((one) => one.has(lock))
    const held = holder?.get(lock)
    if (!holder || !held || --held.times > 0) return
    extend(held.hold, step, at)
    holder.delete(lock)
  }

  /** A lock that was not given back stays taken, also when its thread has ended. */
  extend(step: number, at: number): void {
    for (const own of this.held.values()) {
      for (const { hold } of own.values()) extend(hold, step, at)
    }
  }
}

/** Lets a stretch of the timeline go on to this step and moment. */
export function extend(stretch: { to: number; end: number }, step: number, at: number): void {
  stretch.to = step
  stretch.end = at
}
