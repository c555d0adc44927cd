import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { loadExercise } from '../exercise/load.ts'

const folder = mkdtempSync(join(tmpdir(), 'turns-review-'))
afterAll(() => rmSync(folder, { recursive: true }))
test(
  'the command reads files and links, tells each learner’s results, and writes a CSV file',
  async () => {
    const { solution, starter } = loadExercise('safe-increment')
    const handIn = (name: string, program: string) => {
      const item = { exercise: 'safe-increment', program, schedule: null, claim: 'passed' }
      return JSON.stringify({
        format: 'taking-turns-hand-in',
        version: 1,
        name,
        made: 1,
        assignment: {
          title: 'Locks',
          note: '',
          due: null,
          items: [{ exercise: 'safe-increment' }],
        },
        exercises: [{ ...item, passed: 1, seconds: 5 }],
      })
    }
    const files = [
      ['ada.json', handIn('Ada', solution)],
      ['bob.json', handIn('Bob', starter)],
      ['links.txt', 'https://example.org/review/#h=cut\n'],
    ].map(([name, text]) => {
      writeFileSync(join(folder, name!), text!)
      return join(folder, name!)
    })
    // As it comes out of somebody's archive.
    for (const [name, target] of [
      ['0-broken.json', 'nowhere'],
      ['0-circle.json', '0-circle.json'],
      ['0-folder.json', '.'],
    ]) {
      symlinkSync(target!, join(folder, name!))
      files.unshift(join(folder, name!))
    }
    // As a platform hands them out, once as a folder and once as a zip file; what leads out of the folder is not opened.
    const given = { 'Cleo P_4711_assignsubmission_file_/hand-in.json': handIn('Cleo', 'print(1)') }
    const [path, content] = Object.entries(given)[0]!
    mkdirSync(join(folder, 'given', dirname(path)), { recursive: true })
    writeFileSync(join(folder, 'given', path), content)
    symlinkSync(join(folder, 'bob.json'), join(folder, 'given', dirname(path), 'secret.json'))
    const dan = { 'Dan D_4712_assignsubmission_file_/x.json': strToU8(handIn('Dan', 'print(2)')) }
    writeFileSync(join(folder, 'all.zip'), zipSync(dan))
    files.push(join(folder, 'given'), join(folder, 'all.zip'))
    writeFileSync(join(folder, 'safe_increment_eve.py'), 'print(3)')
    files.push(join(folder, 'safe_increment_eve.py'), 'https://example.org/review/#h=cut')
    const csv = join(folder, 'out.csv')
    const turns = join(import.meta.dirname, 'turns.ts')
    const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      execFile(process.execPath, [turns, 'review', ...files, '--csv', csv], (error, text) =>
        resolve({ code: error?.code ?? 0, stdout: text }),
      )
    })
    expect(stdout).toContain('Ada: Locks, 100 %\n  safe-increment: passed')
    expect(stdout).toContain('Each program ran in a process of its own')
    expect(stdout).toContain('Bob: Locks, 0 %\n  safe-increment: failed; claims passed')
    expect(stdout).toContain('eve: Programs, 0 %')
    expect(stdout).toContain('\nlink 1: not counted. This link was cut off')
    expect(stdout).toContain('links.txt, link 1: not counted. This link was cut off')
    for (const name of ['broken', 'circle', 'folder']) {
      expect(stdout).toContain(`0-${name}.json: not counted. This cannot be read`)
    }
    expect(stdout).toContain('Cleo (Cleo P 4711): Locks, 0 %')
    expect(stdout).toContain('Dan (Dan D 4712): Locks, 0 %')
    expect(stdout.match(/Bob: Locks/g)).toHaveLength(1)
    expect(code).toBe(1)
    expect(readFileSync(csv, 'utf8')).toContain('"Ada","Locks","100","passed"')
  },
  patient(120),
)
