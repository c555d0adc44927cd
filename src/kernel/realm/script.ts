/** The script of a realm: pyodide, the kernel and what surrounds them in one piece, made once and kept. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { keep, kept, nameFor } from '../kept.ts'
import { version } from '../pyodide-package.ts'

const { version: zod } = createRequire(import.meta.url)('zod/package.json') as { version: string }

const kernel = resolve(import.meta.dirname, '..')

/** What the script is made of: our files, and the packages in it. */
function scriptName(): string {
  const texts = [version, process.version, zod]
  const folders = [
    kernel,
    join(kernel, 'realm'),
    join(kernel, 'processes'),
    resolve(kernel, '../protocol'),
  ]
  for (const folder of folders) {
    for (const file of globSync('*.ts', { cwd: folder }).toSorted()) {
      texts.push(readFileSync(join(folder, file), 'utf8'))
    }
  }
  return nameFor('realm', '.js', texts)
}

/** Bytes of the sum that stands before V8's code. */
const SUM = 32

let script: Promise<Script> | undefined

/** What V8's code of the script is to be kept as; empty: it is. */
let compiledName = ''

/** The script, compiled; it evaluates to an `Open`. */
export function realmScript(): Promise<Script> {
  return (script ??= compile())
}

async function compile(): Promise<Script> {
  const name = scriptName()
  let code = kept(name)
  if (code === null) {
    code = Buffer.from(await bundle())
    keep(name, code)
  }
  const compiled = nameFor('compiled', '.bin', [name])
  const cachedData = whole(kept(compiled))
  if (cachedData === undefined) compiledName = compiled
  return new Script(Buffer.from(code).toString(), { filename: 'realm.js', cachedData })
}

/** V8 trusts what it is given, but for its length and its version: a damaged file could end the process. */
const sumOf = (code: Uint8Array): Buffer => createHash('sha256').update(code).digest()

/** V8's code behind its sum; undefined: there is none, or it is damaged. */
function whole(bytes: Uint8Array | null): Uint8Array | undefined {
  const code = bytes?.subarray(SUM)
  return code && sumOf(code).equals(bytes!.subarray(0, SUM)) ? code : undefined
}

/** Whether this process found the script compiled, or has kept it so. */
export async function isCompiled(): Promise<boolean> {
  await realmScript()
  return compiledName === ''
}

/**
 * Keeps what V8 has made of the script so far, for the next process: best after a kernel has booted, as V8 compiles a
 * function when it is first called. V8 itself refuses what another version, or one with other flags, has made.
 */
export async function keepCompiled(): Promise<void> {
  const made = await realmScript()
  if (compiledName === '') return
  const code = made.createCachedData()
  keep(compiledName, Buffer.concat([sumOf(code), code]))
  compiledName = ''
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(kernel, 'realm/inside.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', 'ws'],
    define: { 'import.meta.url': '"file:///realm.js"' },
    // There is nothing to import, and Node would say so in an error of its own.
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  })
  // Pyodide does not recognise an error without a stack trace, and in a realm nothing has one.
  const asks = /\|\| typeof (\w+)\.stack != "string"/
  const code = outputFiles[0]!.text
  if (!asks.test(code)) throw new Error('pyodide has changed: it asks for stack traces elsewhere')
  return `(() => { 'use strict'; ${code.replace(asks, '')}; return realm.open })()`
}
