/** For tests of the linter's own rules: what it says about files, as if they were in the project. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** @param files path in the project → text */
export function lint(files: Record<string, string>): { ok: boolean; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'turns-lint-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    const config = join(root, '.oxlintrc.json')
    const done = spawnSync(process.execPath, [oxlint, '--config', config, '--no-ignore', folder], {
      encoding: 'utf8',
    })
    return { ok: done.status === 0, output: done.stdout + done.stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
