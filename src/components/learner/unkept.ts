/** Programs in panels of this page that could not be kept: they are there until the page is left. */
import type { Kind } from '../../learner/record.ts'

const unkept = new Map<string, string>()

/** Says whether the program in a panel is kept. `program`: null where it is. */
export function tellUnkept(kind: Kind, id: string, program: string | null): void {
  if (program === null) unkept.delete(`${kind} ${id}`)
  else unkept.set(`${kind} ${id}`, program)
}

/** The program in a panel of this page that could not be kept; undefined: it is kept, or there is none. */
export const unkeptProgram = (kind: Kind, id: string): string | undefined =>
  unkept.get(`${kind} ${id}`)
