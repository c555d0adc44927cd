/** `turns compare FILE...`: runs programs with the machine's CPython and here, and reports what differs. */
import { resolve } from 'node:path'
import { compareRuns, type Comparison } from './compare/differences.ts'
import { runHere } from './compare/here.ts'
import { findNative, runNatively, type Native } from './compare/native.ts'
import { comparisonReport } from './compare/report.ts'
import { print, printJson } from './print.ts'
import { parseOptions, readProgram, UsageError } from './usage.ts'

const USAGE = 'turns compare FILE... [--python python3] [--seconds S] [--json]'

/** A program that runs longer than this counts as endless. */
const SECONDS = 20

/** How often at most a program with threads is run natively until it prints the same as here. */
const TRIES = 5

/**
 * Compares what programs print, their exit status and the time they take; one after another, so that they do not
 * disturb each other's time. A program that reads gets the end of its input at once.
 *
 * @returns 0: every program does here what it does natively; 1: one does not.
 * @throws UsageError for wrong arguments, and when there is no such Python.
 */
export async function compareCommand(args: string[]): Promise<number> {
  const { values, positionals: files } = parseOptions(args, USAGE, {
    python: { type: 'string', default: 'python3' },
    seconds: { type: 'string', default: String(SECONDS) },
    json: { type: 'boolean', default: false },
  })
  if (files.length === 0) throw new UsageError(`which program? ${USAGE}`)
  const seconds = Number(values.seconds)
  if (!(seconds > 0))
    throw new UsageError(`--seconds must be a number above 0, not ${values.seconds}`)
  for (const file of files) readProgram(file)
  const native = findNative(values.python)
  if (!values.json) print(`Natively: Python ${native.version}.\n`)
  let differing = 0
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const comparison = await compareProgram(native, resolve(file), seconds)
    if (comparison.differs) differing += 1
    if (values.json) printJson({ file, python: native.version, ...comparison })
    else print(comparisonReport(file, comparison))
  }
  return differing === 0 ? 0 : 1
}

/** What threads print may depend on which came first: if it is the same once, it counts as the same. */
async function compareProgram(native: Native, path: string, seconds: number): Promise<Comparison> {
  const here = await runHere(path, seconds)
  const tries = here.threads > 1 ? TRIES : 1
  let comparison = compareRuns(await runNatively(native, path, seconds), here)
  for (let tried = 1; comparison.differs && tried < tries; tried++) {
    if (comparison.status.natively === null) break
    // oxlint-disable-next-line no-await-in-loop -- one after another
    comparison = compareRuns(await runNatively(native, path, seconds), here)
  }
  return comparison
}
