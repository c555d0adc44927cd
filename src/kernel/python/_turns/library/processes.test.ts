/** What would need a second process, or a network, is refused with words, and the interpreter lives on. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** As on a device where there is no room for another interpreter. */
const alone = (program: string) =>
  /multiprocessing|Process/.test(program) ? ({ clock: 'real', processes: 0 } as const) : {}

const PROCESSES = /^OSError: \[Errno \d+\] emscripten does not support processes\.$/

test.each([
  ['import os; os.system("ls")', PROCESSES],
  ['import os; os.fork()', PROCESSES],
  ['import os; os.forkpty()', PROCESSES],
  ['import os; os.popen("ls")', PROCESSES],
  ['import os; os.execlp("ls", "ls")', PROCESSES],
  ['import os; os.execve("/bin/ls", ["ls"], {})', PROCESSES],
  ['import os; os.spawnlp(os.P_WAIT, "ls", "ls")', PROCESSES],
  ['import os; os.posix_spawn("/bin/ls", ["ls"], {})', PROCESSES],
  ['import subprocess; subprocess.run(["ls"])', PROCESSES],
  ['import subprocess; subprocess.check_output("ls", shell=True)', PROCESSES],
  ['import asyncio; asyncio.run(asyncio.create_subprocess_exec("ls"))', PROCESSES],
  ['import asyncio; asyncio.run(asyncio.create_subprocess_shell("ls"))', PROCESSES],
  ['import multiprocessing as m; m.Process(target=print).start()', PROCESSES],
  ['import multiprocessing as m; m.get_context("fork").Process(target=print).start()', PROCESSES],
  ['import multiprocessing as m; m.get_context("spawn").Pool(2)', PROCESSES],
  ['import multiprocessing as m; m.Pool(2)', PROCESSES],
  [
    'from multiprocessing.shared_memory import SharedMemory; SharedMemory(create=True, size=9)',
    PROCESSES,
  ],
  [
    'from concurrent.futures import ProcessPoolExecutor as P; P(2).submit(print).result()',
    PROCESSES,
  ],
])('%s', async (program, message) => {
  const { result, err } = await lab.run(program, alone(program))
  expect(result.status).toBe('exception')
  expect(err).toMatch(/^Traceback \(most recent call last\):\n {2}File "program.py", line 1/)
  expect(err.trimEnd().split('\n').at(-1)).toMatch(message)
  expect(err).not.toContain('_turns')
  expect((await lab.run('print("lives")')).out).toBe('lives\n')
})
