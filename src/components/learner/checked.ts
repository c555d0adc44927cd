/** A check has ended: told within the page, whether or not the browser keeps anything. */
import type { Verdict } from '../../grader/verdict.ts'

export interface CheckEnded {
  /** The exercise's name, whatever its work is kept as. */
  exercise: string
  status: Verdict['status']
}

const type = 'turns-checked'

/** @param keptId what the work at the exercise is kept as */
export function tellChecked(keptId: string, status: CheckEnded['status']): void {
  const detail: CheckEnded = { exercise: keptId.replace(/~.*/, ''), status }
  document.dispatchEvent(new CustomEvent(type, { detail }))
}

/** Calls back after each check from now on. */
export function onChecked(listener: (ended: CheckEnded) => void): void {
  document.addEventListener(type, (event) => listener((event as CustomEvent<CheckEnded>).detail))
}
