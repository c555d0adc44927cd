/**
 * A schedule as a short printable string: what is needed to run a program the same way again.
 *
 *     b1~12.2~30.0        granularity, seed of `random`, then where the turn goes elsewhere
 *
 * Without such entries a thread goes on until it waits or ends; then the ready one with the lowest
 * number comes. `12.2`: at choice 12 of the run, counted from 0, thread 2 comes instead; a choice is where
 * more than one could go on. The numbers count from the previous entry, so that they stay short. `~_download` at the end:
 * entering this function and leaving it were choices, too. It has only letters, digits, `.`, `_` and `~`, so it needs no
 * escapes in an address. python/_turns/explore/schedule_text.py reads and writes it.
 */
import { z } from 'zod'

/**
 * Where a schedule may take the turn from a thread: `bytecode`, before any bytecode that touches
 * something shared, as no documented guarantee forbids; `gil`, only where the GIL of CPython 3.14 can be
 * handed over. Waiting, sleeping and ending let others run in both. `slow` is `bytecode` on a machine
 * so slow that a sleep can end before a thread that could go on gets its turn.
 */
export const Granularity = z.enum(['bytecode', 'gil', 'slow'])
export type Granularity = z.infer<typeof Granularity>

const FORM = /^[bgs][0-9a-z]+(~[0-9a-z]+\.[0-9a-z]+)*(~_[\w.]+)*$/

export const ScheduleText = z
  .string()
  .max(100_000)
  .regex(FORM, 'not a schedule: copy it again, from its first letter (b, g or s) to its end')

/** The granularity that a schedule was written under, from its first letter. */
export function granularityOf(schedule: string): Granularity {
  return Granularity.options.find((name) => schedule.startsWith(name[0]!)) ?? 'bytecode'
}
