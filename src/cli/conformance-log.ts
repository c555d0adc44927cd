/** What the driver of CPython's tests (python/conformance.py) prints, and what it means. */
import { z } from 'zod'

const Event = z.object({
  event: z.enum(['tests', 'start', 'passed', 'failed', 'skipped', 'module-skipped', 'end']),
  test: z.string().optional(),
  why: z.string().optional(),
})

/** Why a test that has started, and has said nothing since, counts as failed. */
export const SILENT = 'it did not say how it ended'

export type Verdict = { passed: true } | { passed: false; why: string }

/** What the driver prints, line by line, and what it means. */
export class Log {
  started = 0
  ended = false
  /** The test under way. */
  current: string
  heard = Date.now()
  private rest = ''
  private readonly module: string
  private readonly verdicts: Map<string, Verdict>

  constructor(module: string, verdicts: Map<string, Verdict>) {
    this.module = this.current = module
    this.verdicts = verdicts
  }

  write(text: string) {
    this.heard = Date.now()
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop()!
    for (const line of lines) this.take(line)
  }

  private take(line: string) {
    const parsed = Event.safeParse(tryJson(line))
    if (!parsed.success) return
    const { event, test = this.module, why = '' } = parsed.data
    const set = (verdict: Verdict) => void this.verdicts.set(test, verdict)
    if (event === 'start') {
      this.started += 1
      this.current = test
      set({ passed: false, why: SILENT })
    } else if (event === 'passed') {
      const before = this.verdicts.get(test)
      if (before?.passed === false && before.why === SILENT) set({ passed: true })
    } else if (event === 'failed') {
      set({ passed: false, why })
    } else if (event === 'skipped' || event === 'module-skipped') {
      set({ passed: false, why: `skipped: ${why}` })
    }
    this.ended ||= event === 'end' || event === 'module-skipped'
  }
}

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The last line of a failure, which says what it was, without the addresses of objects. */
export const inShort = (why: string): string =>
  why
    .trim()
    .split('\n')
    .at(-1)!
    .replaceAll(/0x[0-9a-f]+|\d{6,}/g, '…')
    .replace(/^(did not come to an end) .*/, '$1')
