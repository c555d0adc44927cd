/** What is measured with several processes, and what is said of it; the program itself, in a real interpreter. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { patient } from '../../../.ci/pace.ts'
import { useLab } from '../../kernel/lab.ts'
import { readMeasurement, secondsOf, speedUp, stepsFor, summaryWords } from './measurement.ts'

const lab = useLab()
const program = readFileSync(new URL('cores.py', import.meta.url), 'utf8')
// So many numbers take seconds; which ones they are makes no difference here.
const short = program.replace('20_000', '400')

test.each([1, 2])(
  'the program finds all primes with %i processes, and prints what can be read',
  async (processes) => {
    const { out, err } = await lab.run(short, { clock: 'real', args: [String(processes)] })
    expect({ err, line: out.split('\n')[0] }).toEqual({ err: '', line: '78 prime numbers' })
    const read = readMeasurement(processes, out)!
    expect(read.computing).toBeGreaterThan(0)
    expect(read.starting > 0 && read.sending > 0).toBe(processes > 1)
    expect(secondsOf(read)).toBeGreaterThan(read.computing * (processes > 1 ? 1 : 0.99))
  },
  patient(60),
)

test('what is no measurement is not taken for one', () => {
  expect(readMeasurement(2, 'Traceback (most recent call last):\n')).toBeNull()
})

test.each([
  [1, 4, [1, 2]],
  [2, 4, [1, 2]],
  [6, 6, [1, 2, 4]],
  [8, 2, [1, 2]],
  [64, 8, [1, 2, 4, 8]],
])('with %i cores and room for %i processes, %j are tried', (cores, most, steps) => {
  expect(stepsFor(cores, most)).toEqual(steps)
})

const of = (processes: number, starting: number, computing: number) => ({
  processes,
  starting,
  sending: 0.5,
  computing,
})

test('a speed-up is of the whole time, with the starting', () => {
  expect(speedUp(of(2, 0.5, 3), { ...of(1, 0, 8), sending: 0 })).toBe(2)
})

test('the summary names the fastest, and says when none is', () => {
  const alone = { ...of(1, 0, 6), sending: 0 }
  expect(summaryWords([])).toBe('')
  expect(summaryWords([alone])).toBe('')
  expect(summaryWords([alone, of(2, 0.5, 3), of(4, 1, 1.5), of(8, 3, 0.8)])).toBe(
    'With 4 processes the program was 2.0 times as fast as with one.',
  )
  expect(summaryWords([alone, of(2, 0.5, 5)])).toContain('No number of processes')
})
