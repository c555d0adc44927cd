/** When a hint of an exercise has nothing left to say, and which wrong programs it would help: what the author says of both. */
import { z } from 'zod'
import { oneOrMore } from './pieces.ts'

/** Instead of checks: only a pass shows that the hint was followed, or it explains something that no program can show. */
const never = 'never'
/** Instead of the number of a hint: the verdict says all that there is to say to these programs. */
const none = 'none'

const names = oneOrMore(z.string().min(1))

/** The keys of exercise.yaml about its hints. */
export const aboutHints = {
  /** The number of a hint, from 1 → the checks that hold once it has nothing left to say, or `never`. */
  reached: z.record(z.string(), names),
  /** The number of a hint, or `none` → the wrong programs that have not done what it says. */
  helps: z.record(z.string(), names),
}

type AboutHints = { [Key in keyof typeof aboutHints]: z.infer<(typeof aboutHints)[Key]> }
type Blame = (path: readonly PropertyKey[], fault: string, remedy: string) => void

/** Of what the page needs: without the hints that are never passed over. */
export function reachable(reached: AboutHints['reached']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(reached).filter(([, by]) => by[0] !== never))
}

/** The numbers of the hints that would help this program (`wrong-` left out). */
export function helpedBy(helps: AboutHints['helps'], program: string): number[] {
  const lists = Object.entries(helps).filter(
    ([key, programs]) => key !== none && programs.includes(program),
  )
  return lists.map(([number]) => Number(number))
}

/** What is wrong with both keys: hints, checks and programs that are not there, or that are left out. */
export function blameAboutHints(
  { hints, reached, helps }: AboutHints & { hints: readonly string[] },
  checks: readonly string[],
  programs: readonly string[],
  blame: Blame,
): void {
  const numbers = new Set(hints.map((_, at) => String(at + 1)))
  const checkNames = new Set(checks)
  const programNames = new Set(programs)
  const mentioned = new Set(Object.values(helps).flat())
  const noHint = (path: [string, string]): void =>
    blame(path, `there is no hint ${path[1]}`, `Write a number from 1 to ${hints.length}.`)

  for (const [hint, needed] of Object.entries(reached)) {
    if (!numbers.has(hint)) noHint(['reached', hint])
    if (needed.length === 1 && needed[0] === never) continue
    for (const check of needed.filter((name) => !checkNames.has(name))) {
      const remedy = `Use ${never} alone, or some of: ${checks.join(', ')}.`
      blame(['reached', hint], `there is no check "${check}"`, remedy)
    }
  }
  for (const hint of [...numbers].filter((number) => !(number in reached))) {
    const remedy = `Add ${hint}: and the checks that hold once a program has done what the hint says, or ${never}.`
    blame(['reached'], `does not mention hint ${hint}`, remedy)
  }

  for (const [hint, helped] of Object.entries(helps)) {
    if (hint !== none && !numbers.has(hint)) noHint(['helps', hint])
    for (const program of helped.filter((name) => !programNames.has(name))) {
      blame(['helps', hint], `there is no wrong-${program}.py`, 'Fix the name or remove it.')
    }
  }
  for (const program of programs.filter((name) => !mentioned.has(name))) {
    const remedy = `Add it to each hint that it has not followed, or to ${none}.`
    blame(['helps'], `does not mention wrong-${program}.py`, remedy)
  }
}
