/** What the variables of a replayed program were at each step. */
import type { TraceEvent } from '../protocol/trace.ts'
import { lastUpTo } from './search.ts'

export interface Variable {
  name: string
  value: string
  /** It got this value since the event before. */
  isNew: boolean
}

/** One value that a variable had, from this step on; null: it was not there. */
interface Entry {
  step: number
  value: string | null
}

/** The variables of the module, or of one thread's function: name → its values in order. */
class Scope {
  private readonly entries = new Map<string, Entry[]>()

  hear(step: number, changed: Record<string, string | null>): void {
    for (const [name, value] of Object.entries(changed)) {
      const known = this.entries.get(name)
      if (known) known.push({ step, value })
      else this.entries.set(name, [{ step, value }])
    }
  }

  at(step: number): Variable[] {
    return [...this.entries].flatMap(([name, entries]) => {
      const entry = entries[lastUpTo(entries, step, (one) => one.step)]
      if (!entry || entry.value === null) return []
      return [{ name, value: entry.value, isNew: entry.step === step }]
    })
  }
}

/** Takes in the `values` events of a trace; steps count the other events, as a timeline does. */
export class VariableLog {
  private readonly module = new Scope()
  private readonly threads = new Map<number, Scope>()

  /** @param step the number of the event that comes next: a change is told right before it */
  hear(event: Extract<TraceEvent, { kind: 'values' }>, step: number): void {
    this.module.hear(step, event.globals)
    let mine = this.threads.get(event.thread)
    if (!mine) this.threads.set(event.thread, (mine = new Scope()))
    mine.hear(step, event.locals)
  }

  globalsAt(step: number): Variable[] {
    return this.module.at(step)
  }

  /** The variables of the innermost function of the program that a thread is in. */
  localsAt(thread: number, step: number): Variable[] {
    return this.threads.get(thread)?.at(step) ?? []
  }
}
