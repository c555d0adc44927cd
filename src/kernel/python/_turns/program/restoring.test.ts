/** Between programs, and between the schedules of one: nothing that was left behind changes what comes next. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** What a program prints under each of its schedules, each possibility once. */
async function printed(program: string, schedules = 120): Promise<string[]> {
  const { outcomes } = await lab.kernel.explore({
    program,
    schedules,
    seconds: 60 * pace(),
    retry: false,
  })
  expect(outcomes.map(({ status }) => status)).not.toContain('exception')
  return [...new Set(outcomes.map(({ output }) => output.map(({ text }) => text).join(' ')))]
}

/** Two threads that race, so that there are many schedules; then `end`. */
const racing = (imports: string, body: string, end: string) => `
import threading
${imports}
total = 0
def work():
    global total
    ${body}
    total = total + 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
${end}
`

test('weakref.finalize calls in every schedule what it calls in the first', async () => {
  const body = 'weakref.finalize(Thing(), print, "gone")'
  const program = racing('import weakref\nclass Thing: pass', body, 'print("end")')
  expect(await printed(program)).toEqual(['gone gone end'])
  const first = await lab.run(
    'import weakref\nclass T: pass\nt = T()\nweakref.finalize(t, print, 1)',
  )
  const second = await lab.run(
    'import weakref\nclass T: pass\nt = T()\nweakref.finalize(t, print, 2)',
  )
  expect([first.out, second.out]).toEqual(['1\n', '2\n'])
})

test('an audit hook hears of its own schedule only', async () => {
  const program = racing(
    'import sys\nheard = []',
    'pass',
    'sys.audit("end")\nprint(heard)',
  ).replace(
    'total = 0\n',
    'sys.addaudithook(lambda event, _: event == "end" and heard.append(event))\ntotal = 0\n',
  )
  expect(await printed(program)).toEqual(["['end']"])
  const before = await lab.run(
    'import sys\ndef hook(event, _):\n    if event in ("mine", "sys.addaudithook"): raise RuntimeError(event)\n' +
      'sys.addaudithook(hook)\nsys.addaudithook(print)\nsys.audit("mine")',
  )
  expect(before.err).toContain('RuntimeError: mine')
  expect(before.out).toBe('')
  const after = await lab.run('import sys\nsys.audit("mine")\nprint("no hook")')
  expect(after.out).toBe('no hook\n')
})

test('a class of the library that was patched is as new in the next schedule', async () => {
  const imports = 'import random, string'
  const end =
    'print(hasattr(random.Random, "mine"), string.Template.delimiter)\n' +
    'random.Random.mine = 1; string.Template.delimiter = "%"'
  expect(await printed(racing(imports, 'pass', end))).toEqual(['False $'])
})

test('the precision of decimal is the usual one in every schedule', async () => {
  const end = 'print(decimal.getcontext().prec)\ndecimal.getcontext().prec = 5'
  expect(await printed(racing('import decimal', 'pass', end), 40)).toEqual(['28'])
})

test("asyncio's two halves are of one make: what one raises the other catches, program after program", async () => {
  const program = `
import asyncio
async def clean():
    try: await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    try: await asyncio.wait_for(clean(), 1)
    except TimeoutError: print("late")
asyncio.run(main())
`
  for (const _ of [1, 2, 3]) expect((await lab.run(program)).out).toBe('cancelled\nlate\n')
  expect(await printed(program, 5)).toEqual(['cancelled late'])
})

test('asyncio.get_event_loop finds no loop outside of one, and the interpreter lives on', async () => {
  const { err, result } = await lab.run('import asyncio\nasyncio.get_event_loop()')
  expect(err).toMatch(/RuntimeError: There is no current event loop in thread 'MainThread'\.\n$/)
  expect(result.exitCode).toBe(1)
  expect((await lab.run('print("alive")')).out).toBe('alive\n')
})

test.each([
  ['csv.field_size_limit()', 'csv.field_size_limit(7)', '131072'],
  [
    'sorted(csv.list_dialects())',
    'csv.register_dialect("mine", delimiter=";")',
    "['excel', 'excel-tab', 'unix']",
  ],
  ['sys.get_int_max_str_digits()', 'sys.set_int_max_str_digits(0)', '4300'],
  ['sys.get_asyncgen_hooks().firstiter', 'sys.set_asyncgen_hooks(firstiter=print)', 'None'],
  ['sys.get_coroutine_origin_tracking_depth()', 'sys.set_coroutine_origin_tracking_depth(3)', '0'],
  ['len(gc.callbacks)', 'gc.callbacks.append(lambda *_: None)', '0'],
  ['gc.get_debug()', 'gc.set_debug(gc.DEBUG_SAVEALL)', '0'],
  ['gc.get_threshold()[0] == 77', 'gc.set_threshold(77)', 'False'],
  ['threading.stack_size()', 'threading.stack_size(65536)', '0'],
])('%s is the usual one in every schedule', async (read, change, usual) => {
  const end = `print(${read})\n${change}`
  expect(await printed(racing('import csv, gc, sys', 'pass', end), 12)).toEqual([usual])
})
