/** A learner's records as a file, and back: everything in one JSON text. */
import { z } from 'zod'
import { readRecord, type LearnerRecord } from './record.ts'

const FORMAT = 'taking-turns-progress'
/** A larger file cannot come from this course. */
const MOST = 5_000_000

const ProgressFile = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  records: z.array(z.unknown()).max(10_000),
})

/** @param now milliseconds since 1970 */
export function exportText(records: readonly LearnerRecord[], now: number): string {
  const exported = new Date(now).toISOString()
  return `${JSON.stringify({ format: FORMAT, version: 1, exported, records }, null, 1)}\n`
}

export interface Imported {
  records: LearnerRecord[]
  /** How many entries could not be understood. */
  skipped: number
}

/**
 * Reads a file that `exportText` wrote.
 *
 * @throws Error that says what is wrong with the file, and what to do
 */
export function importText(text: string): Imported {
  if (text.length > MOST) {
    throw new Error(
      'This file is too large for a progress file. Choose the one that you exported here.',
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(
      'This is not a progress file, or it was cut off. Choose the file that you exported here.',
    )
  }
  const parsed = ProgressFile.safeParse(value)
  if (!parsed.success) {
    throw new Error('This file is of something else. Choose the file that you exported here.')
  }
  if (parsed.data.version > 1) {
    throw new Error(
      'This file was made by a newer version of the course. Reload the page, and try again.',
    )
  }
  const read = parsed.data.records.map((record) => readRecord(JSON.stringify(record)))
  const records = read.flatMap((one) => ('record' in one ? [one.record] : []))
  return { records, skipped: read.length - records.length }
}
