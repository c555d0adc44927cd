/** One program: its input, what it prints when it fails, and its last moments. */
import { describe, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

describe('input', () => {
  test('a thread that reads waits, the others go on', async () => {
    lab.onInput = () => void lab.kernel.input('Ada')
    const { out } = await lab.run(`
import threading
def ask(): print("Hello", input("Name? "))
t = threading.Thread(target=ask); t.start(); t.join()
`)
    expect(out).toBe('Name? Hello Ada\n')
  })

  test('the end of the input raises EOFError', async () => {
    lab.onInput = () => void lab.kernel.input(null)
    const { err } = await lab.run('input()')
    expect(err).toMatch(/EOFError: EOF when reading a line\n$/)
  })
})

test('an uncaught exception prints the traceback that CPython prints', async () => {
  const { result, err } = await lab.run('def f(n):\n    return 1 / n\n\nf(0)\n')
  expect(result).toMatchObject({
    status: 'exception',
    exitCode: 1,
    detail: 'ZeroDivisionError: division by zero',
  })
  expect(err).toBe(`Traceback (most recent call last):
  File "program.py", line 4, in <module>
    f(0)
    ~^^^
  File "program.py", line 2, in f
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
`)
})

test('a syntax error is shown where it is', async () => {
  const { result, err } = await lab.run('x = 1\nprint("a"\n')
  expect(result).toMatchObject({ status: 'exception', exitCode: 1 })
  expect(err).toBe(`  File "program.py", line 2
    print("a"
         ^
SyntaxError: '(' was never closed
`)
})

test('module variables are finalized after the atexit functions', async () => {
  const { out } = await lab.run(`
import atexit
class Loud:
    def __del__(self): print("del")
loud = Loud()
atexit.register(print, "atexit")
`)
  expect(out).toBe('atexit\ndel\n')
})
