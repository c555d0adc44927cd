/**
 * Every error and every text of threading, _thread, queue and concurrent.futures, as in CPython 3.14.
 *
 * `messages.txt` is what CPython 3.13 printed for `messages.py`, corrected from its sources where 3.14 differs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useLab } from '../lab.ts'

const lab = useLab()
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

/** What is C there is Python here, and its repr shows that. */
const ELSE = [
  'method -> <bound method acquire of <unlocked _thread.lock object at 0x…>>',
  'method -> <bound method acquire of <locked _thread.RLock object owner=N count=2 at 0x…>>',
  'get_ident -> <function get_ident at 0x…>',
  "allocate_lock -> <class '_thread.lock'>",
  'allocate_lock argument: builtins.TypeError: lock expected 0 arguments, got 1',
  'functions -> (<function start_new_thread at 0x…>, <function get_ident at 0x…>, <function stack_size at 0x…>)',
  'simple method -> <bound method get of <_queue.SimpleQueue object at 0x…>>',
]

test('errors and texts are those of CPython, but for what says that it is written in C', async () => {
  const { result, out } = await lab.run(read('messages.py'))
  expect(result.status).toBe('finished')
  const [said, expected] = [out, read('messages.txt')].map((text) => text.trimEnd().split('\n'))
  expect(said!.length).toBe(expected!.length)
  expect(said!.length).toBeGreaterThan(300)
  expect(said!.filter((line, at) => line !== expected![at])).toEqual(ELSE)
})
