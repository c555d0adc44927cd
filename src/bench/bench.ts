/**
 * `npm run bench [-- --json FILE]`: what the course costs, each figure with its baseline.
 *
 * Measures, but never judges with an exit status: a busy machine is not the program's fault.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureChromium } from './chromium.ts'
import { measureFaults } from './faults.ts'
import type { Figure } from './figure.ts'
import { measureFloods } from './floods.ts'
import { measureLoopback } from './loopback.ts'
import { measureNode } from './node.ts'
import { measureParts } from './parts.ts'
import { table } from './table.ts'
import { measureThousand } from './thousand.ts'
import { measureVisits } from './visits.ts'

const USAGE =
  'npm run bench [-- --json FILE] [--only node|loopback|chromium|visits|floods|faults|parts|thousand] [--rounds 7]'

const kinds = ['node', 'loopback', 'chromium', 'visits', 'floods', 'faults', 'parts', 'thousand']

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'string' },
        only: { type: 'string' },
        rounds: { type: 'string', default: '7' },
      },
    })
    const rounds = Number(values.rounds)
    const only = values.only?.toLowerCase()
    if (!Number.isInteger(rounds) || rounds < 1)
      throw new Error('--rounds must be a whole number from 1 up')
    if (only !== undefined && !kinds.includes(only)) {
      throw new Error(`--only is one of ${kinds.join(', ')}`)
    }
    return { json: values.json, only, rounds }
  } catch (error) {
    process.stderr.write(`bench: ${(error as Error).message}; ${USAGE}\n`)
    return process.exit(2)
  }
}

const { json, only, rounds } = readOptions()
if (only === 'faults') {
  await measureFaults()
  process.exit(0)
}
if (only === 'parts') {
  await measureParts()
  process.exit(0)
}
if (only === 'thousand') {
  await measureThousand()
  process.exit(0)
}
const figures: Figure[] = []
const say = (figure: Figure) => {
  figures.push(figure)
  process.stderr.write(`measured: ${figure.where}, ${figure.what}\n`)
}
const problems: string[] = []
const begun = new Date()
for (const [name, measure] of [
  ['node', measureNode],
  ['loopback', measureLoopback],
  ['chromium', measureChromium],
  ['visits', measureVisits],
  ['floods', measureFloods],
] as const) {
  // What is in another's figures, too, is measured alone only when it is asked for.
  if (only === undefined ? name === 'loopback' || name === 'floods' : only !== name) continue
  try {
    await measure(rounds, say)
  } catch (error) {
    problems.push(`${name}: ${(error as Error).message}`)
  }
}

const machine = {
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  // Above the number of cores, other programs were at work: trust the ratios and `best`, not the values.
  load: loadavg()[0]!,
}
console.log(`\n${table(figures)}\n`)
const { cpu, cores, load } = machine
console.log(
  `Ratios and figures are medians of ${rounds} samples. ${cores} cores of ${cpu}; ${load.toFixed(1)} programs at work.`,
)
for (const problem of problems) console.log(`Not measured: ${problem}`)
if (json !== undefined) {
  const report = { version: 1, begun: begun.toISOString(), machine, rounds, figures, problems }
  writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`)
}
process.exit(problems.length === 0 ? 0 : 1)
