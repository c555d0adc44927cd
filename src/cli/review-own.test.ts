/** `turns review --assignment`: the exercises that a teacher wrote. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { assignmentFragment, ownId, type Assignment } from '../classroom/assignment.ts'
import { handIn, one } from '../classroom/example.ts'
import { handInText } from '../classroom/hand-in.ts'
import { ownExample, parseOwn } from '../exercise/own.ts'

const folder = mkdtempSync(join(tmpdir(), 'turns-review-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

const review = (...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const turns = join(import.meta.dirname, 'turns.ts')
    execFile(process.execPath, [turns, 'review', ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })

test(
  'with the link of the assignment an exercise of the teacher’s own is checked; without it the review says so',
  async () => {
    const exercise = await ownId(ownExample)
    const items = [{ exercise, own: ownExample }]
    const assignment: Assignment = { title: 'Locks', note: '', due: null, items }
    const read = parseOwn(exercise, ownExample)
    if (!('exercise' in read)) throw new Error('The example is faulty.')
    const file = join(folder, 'ada.json')
    const program = read.exercise.solution
    writeFileSync(file, handInText({ ...handIn('Ada', [one({ exercise, program })]), assignment }))
    const link = `https://a.example/assignment/#${await assignmentFragment(assignment)}`
    const checked = await review(file, '--assignment', link)
    expect(checked.stdout).toContain(`Ada: Locks, 100 %\n  ${exercise}: passed`)
    expect(checked.code).toBe(0)
    const unchecked = await review(file)
    expect(unchecked.stdout).toContain('give the link of your assignment')
    expect(unchecked.code).toBe(1)
    const wrong = await review(file, '--assignment', 'https://a.example/#a=cut')
    expect(wrong.stderr).toContain('--assignment: This link was cut off')
    expect(wrong.code).toBe(2)
  },
  patient(120),
)
