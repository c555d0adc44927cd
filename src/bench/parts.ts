/**
 * Where a schedule's time goes: the bytecode instructions that Python executes in each part of it. Counted, not
 * timed, so that two commits can be compared on a busy machine.
 *
 * CPython reports nothing while it calls one of its tools, so work at a schedule point, which is such a call,
 * is not counted.
 */
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { increments } from './programs.ts'

const schedules = 200

/** Part → the files of Python code that it is in, by the ends of their paths; the first that fits counts. */
const parts: Record<string, RegExp> = {
  'the search: what to try next': /judge\/reversals|strategies\/depth_first/,
  'races, circles of locks': /judge\/|trace\/lock_names/,
  'choosing at waits and ends, the log': /explore\/(deciding|explorer|recording|strategies\/)/,
  'plans, reports, outcomes': /_turns\/explore\//,
  'switching threads': /_turns\/turns\//,
  'locks, threads, time of ours': /_turns\/(library|cpython)\//,
  "the library's own threading": /\/lib\/python/,
  'begin and end of a program, putting back': /_turns\/program\//,
}

const count = `
import gc, sys, types
gc.unfreeze()
counted = {}
def at(code, offset):
    counted[code] = counted.get(code, 0) + 1
# The kernel's own functions: those of sys.monitoring keep their hands off tools with such a name.
tool = next(one for one in gc.get_objects() if isinstance(one, types.SimpleNamespace) and hasattr(one, "use_tool_id"))
codes = set()
def take(code):
    if code not in codes and code is not at.__code__:
        codes.add(code)
        for one in code.co_consts:
            if isinstance(one, types.CodeType): take(one)
for one in gc.get_objects():
    if isinstance(one, types.FunctionType) and ("_turns/" in one.__code__.co_filename or "/lib/python" in one.__code__.co_filename):
        take(one.__code__)
# By this name the kernel takes the tool for its own, and leaves it alone between schedules.
tool.use_tool_id(3, "taking-turns-count")
tool.register_callback(3, tool.events.INSTRUCTION, at)
for code in codes: tool.set_local_events(3, code, tool.events.INSTRUCTION)
gc.freeze()
`

const told = `
for code in codes: tool.set_local_events(3, code, 0)
tool.free_tool_id(3)
import json
by_file = {}
for code, number in counted.items():
    by_file[code.co_filename] = by_file.get(code.co_filename, 0) + number
json.dumps(by_file)
`

/** Counts and prints, for the programs of exploring.ts. */
export async function measureParts(): Promise<void> {
  const kernel = await openNodeKernel()
  const columns: Record<string, number>[] = []
  for (const program of Object.values(increments)) {
    // One interpreter: one exploration after another.
    // oxlint-disable-next-line no-await-in-loop
    columns.push(await partsOf(kernel, program))
  }
  const row = (name: string, cells: (string | number)[]) =>
    console.log(`${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(10)).join('')}`)
  row('instructions for each schedule', Object.keys(increments))
  for (const part of Object.keys(columns[0]!)) {
    row(
      part,
      columns.map((column) => column[part]!),
    )
  }
}

async function partsOf(kernel: NodeKernel, program: string): Promise<Record<string, number>> {
  // Counting is slow, on a busy machine all the more; schedules that time cuts off would look like cheap ones.
  const explore = () => kernel.explore({ program, schedules, seconds: 36_000, retry: false })
  await explore()
  kernel.python(count)
  await explore()
  const files = JSON.parse(kernel.python(told)) as Record<string, number>
  const found: Record<string, number> = Object.fromEntries(
    Object.keys(parts).map((part) => [part, 0]),
  )
  found['all others'] = 0
  for (const [file, number] of Object.entries(files)) {
    const part = Object.entries(parts).find(([, places]) => places.test(file))?.[0] ?? 'all others'
    found[part]! += number
  }
  found['together'] = Object.values(found).reduce((sum, number) => sum + number, 0)
  return Object.fromEntries(
    Object.entries(found).map(([part, number]) => [part, Math.round(number / schedules)]),
  )
}
