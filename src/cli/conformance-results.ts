/** The results of modules of CPython's tests, and the file that keeps them between several runs of the command. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Results = z.array(
  z.object({
    module: z.string(),
    /** When it was run: 2026-11-30. */
    day: z.string(),
    passed: z.number(),
    /** Its tests that fail, each with the last line of its message. */
    failed: z.array(z.object({ test: z.string(), why: z.string() })),
    /** What its tests that do not apply need → how many. */
    needs: z.record(z.string(), z.number()),
  }),
)

export type ModuleResult = z.infer<typeof Results>[number]

/** What the file keeps; nothing if it is not there yet. */
export const kept = (file: string): ModuleResult[] =>
  existsSync(file) ? Results.parse(JSON.parse(readFileSync(file, 'utf8'))) : []

/** Keeps a result, in place of an earlier one of the same module. */
export function keep(file: string, result: ModuleResult): void {
  const others = kept(file).filter(({ module }) => module !== result.module)
  writeFileSync(file, `${JSON.stringify([...others, result], null, 2)}\n`)
}
