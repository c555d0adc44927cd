/** What an interpreter is used for, and whether it may be used again: no program finds what another left behind. */

/**
 * A run; or anything else that is done with the program of that text: explored, examined, chosen step by step; or a
 * program that is only compiled: nothing of it runs.
 */
export type Purpose = { run: true } | { program: string } | { compiles: true }

/** What an exploration uses its interpreter for. */
export function purposeOf(request: {
  program: string
  compileOnly?: boolean | undefined
}): Purpose {
  return request.compileOnly ? { compiles: true } : { program: request.program }
}

/**
 * Whether an interpreter that has served `before` (null: nothing yet) may serve `next`. Between the
 * schedules of one program everything is restored, so closer looks at it need no other interpreter; a run is
 * the first and last in its interpreter.
 */
export function mayServe(before: Purpose | null, next: Purpose): boolean {
  if (before === null || 'compiles' in before) return true
  return 'program' in before && 'program' in next && before.program === next.program
}
