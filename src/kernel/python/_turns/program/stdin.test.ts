/** sys.stdin, and its bytes. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test('bytes and text are read from one input, line by line or whole', async () => {
  const lines = ['one', 'two', 'three', 'für']
  lab.onInput = () => void lab.kernel.input(lines.shift() ?? null)
  const { out } = await lab.run(`
import sys
source = sys.stdin.buffer
print(sys.stdin.fileno(), source.readline(), sys.stdin.readline().strip(), source.read(3))
print(source.readline(), source.read(), source.read(), list(source))
`)
  expect(out).toBe("0 b'one\\n' two b'thr'\nb'ee\\n' b'f\\xc3\\xbcr\\n' b'' []\n")
})

test('its descriptor, 0, can be read from, too', async () => {
  const lines = ['one', 'two', 'three', 'four']
  lab.onInput = () => void lab.kernel.input(lines.shift() ?? null)
  const { out } = await lab.run(`
import os, sys
print(os.read(0, 2), os.read(0, 100), sys.stdin.readline().strip(), open(0).read())
try: os.read(0, 1)
except OSError as error: print(error)
`)
  expect(out).toBe("b'on' b'e\\n' two three\nfour\n\n[Errno 9] Bad file descriptor\n")
})
