/** Makes programs out of the right ones of an exercise, and has each graded. */
import { loadSpecimens } from '../exercise/load.ts'
import type { Kind, Made, Maker } from './maker.ts'
import type { Answer, Fate, Task } from './task.ts'

export interface Tried extends Made, Fate {
  kind: Kind
  /** `PROGRAM/RULE@FUNCTION:NUMBER` */
  key: string
}

/** Has a task done: by a crew, or at once. */
export type Do = (task: Task) => Promise<Answer>

/** Which of the made programs are tried: all, or some that differ with the `seed`. */
export interface Sample {
  seed: number
  most: Record<Kind, number>
}

/** A number that looks like chance, and is the same each time. */
function hash(text: string): number {
  let state = 2_166_136_261
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0)!, 16_777_619)
  return state >>> 0
}

function sampled<One extends Made>(made: One[], seed: number, most: number): One[] {
  const rank = ({ key }: One): number => hash(`${seed} ${key}`)
  return made.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
}

/** Everything that can be made out of the right programs of an exercise, before it is graded. */
export async function makeAll(
  exercise: string,
  maker: Maker,
  perform: Do,
): Promise<Omit<Tried, keyof Fate>[]> {
  const right = loadSpecimens(exercise).filter(({ verdict }) => verdict === 'passed')
  const found = await Promise.all(
    right.map(async ({ name, text }) => {
      const watch = maker.globals(text)
      const known = await perform({ exercise, program: text, watch })
      if ('status' in known) throw new Error(`${exercise}, ${name}: ${known.why}`)
      return (['mutants', 'rewrites'] as const).flatMap((kind) =>
        maker
          .make(text, kind, known)
          .map((made) => ({ ...made, key: `${name}/${made.key}`, kind })),
      )
    }),
  )
  return found.flat()
}

/** Grades what was made, or a sample of it. */
export async function tryAll(
  exercise: string,
  maker: Maker,
  perform: Do,
  sample: Sample | null = null,
): Promise<Tried[]> {
  const all = await makeAll(exercise, maker, perform)
  const chosen = (['mutants', 'rewrites'] as const).flatMap((kind) => {
    const made = all.filter((one) => one.kind === kind)
    return sample === null ? made : sampled(made, sample.seed, sample.most[kind])
  })
  return Promise.all(
    chosen.map(async (made) => {
      const fate = (await perform({ exercise, program: made.text })) as Fate
      return { ...made, ...fate }
    }),
  )
}
