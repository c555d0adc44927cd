/** A schedule made by hand: the moves so far, and those undone. Every change makes a new game. */

/**
 * One or several choices made at once, and who made them: the learner (who may let one thread go on, or let the
 * computer finish as usual), a schedule that somebody else has made, or chance.
 */
export interface Move {
  by: 'you' | 'given' | 'chance'
  threads: readonly number[]
}

export interface Game {
  moves: readonly Move[]
  /** The next one to redo comes last. */
  undone: readonly Move[]
}

export const empty: Game = { moves: [], undone: [] }

/** The thread chosen at each choice. */
export function choices({ moves }: Game): number[] {
  return moves.flatMap(({ threads }) => threads)
}

/**
 * The game after a move.
 *
 * @param all all choices until now; those beyond the game's choices are the move
 */
export function moved(game: Game, all: readonly number[], by: Move['by']): Game {
  const threads = all.slice(choices(game).length)
  return threads.length === 0 ? game : { moves: [...game.moves, { by, threads }], undone: [] }
}

export function undo({ moves, undone }: Game): Game {
  const last = moves.at(-1)
  return last ? { moves: moves.slice(0, -1), undone: [...undone, last] } : { moves, undone }
}

export function redo({ moves, undone }: Game): Game {
  const next = undone.at(-1)
  return next ? { moves: [...moves, next], undone: undone.slice(0, -1) } : { moves, undone }
}

export function redoAll({ moves, undone }: Game): Game {
  return { moves: [...moves, ...undone.toReversed()], undone: [] }
}

/** A schedule that somebody else has made; `redo` goes through it choice by choice. */
export function given(all: readonly number[]): Game {
  const steps = all.map((thread): Move => ({ by: 'given', threads: [thread] }))
  return { moves: [], undone: steps.toReversed() }
}

/** Whether the learner has made all of it: only that solves an exercise. */
export function isOwn({ moves }: Game): boolean {
  return moves.every(({ by }) => by === 'you')
}
