/** What a panel is doing, and what may be asked of it then: a small state machine. */

export type Phase =
  'ready' | 'starting' | 'running' | 'asking' | 'visitable' | 'checking' | 'stopping'

/**
 * `visitable`: nothing goes on before somebody visits the program's server.
 *
 * `run`, `check`, `stop`, `interrupt`, `answer`: the learner asked for it. `began`: the program runs. `ask`: it
 * wants a line of input. `await`, `visit`: it waits for a visit, and has one. `end`: whatever was under way is over.
 */
export type Cue =
  'run' | 'check' | 'stop' | 'interrupt' | 'began' | 'ask' | 'answer' | 'await' | 'visit' | 'end'

const table: Record<Phase, Partial<Record<Cue, Phase>>> = {
  ready: { run: 'starting', check: 'checking' },
  starting: { began: 'running', ask: 'asking', await: 'visitable', stop: 'stopping', end: 'ready' },
  running: {
    ask: 'asking',
    await: 'visitable',
    interrupt: 'running',
    stop: 'stopping',
    end: 'ready',
  },
  asking: { answer: 'running', interrupt: 'asking', stop: 'stopping', end: 'ready' },
  visitable: { visit: 'running', interrupt: 'visitable', stop: 'stopping', end: 'ready' },
  checking: { stop: 'stopping', end: 'ready' },
  stopping: { end: 'ready' },
}

/** The phase after a cue; a cue that means nothing in this phase changes nothing. */
export function after(phase: Phase, cue: Cue): Phase {
  return table[phase][cue] ?? phase
}

/** Whether a cue means something in this phase: what the buttons ask. */
export function allows(phase: Phase, cue: Cue): boolean {
  return cue in table[phase]
}

const told: ReadonlyMap<string, Cue> = new Map([
  ['input', 'ask'],
  ['await-visit', 'await'],
  ['visit', 'visit'],
])

/** What an event of this kind in the trace means here; null: nothing. */
export const cueOf = (kind: string): Cue | null => told.get(kind) ?? null
