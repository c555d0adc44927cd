/**
 * What a sandbox is made of, as the site serves it below `runtime/`.
 *
 * Pyodide's files are in a folder named after its version; ours are bundled here, in folders named after a
 * hash of their content, so that every file may be cached for ever. `manifest.json` names the current ones.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { hostsFile, hostsText } from '../../network/load.ts'
import type { FileName, RuntimeManifest } from '../../sandbox/manifest.ts'
import { framePage } from './_frame-page.ts'

export interface ServedFile {
  /** Below `runtime/`: a folder and a name. */
  version: string
  file: string
  bytes: Uint8Array
}

/** Astro runs in the project's root, in `dev` as in `build`. */
const sandbox = resolve('src/sandbox')
const pyodide = dirname(createRequire(resolve('package.json')).resolve('pyodide'))

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  zip: 'application/zip',
}

/** The media type of a file, by the ending of its name. */
export function typeOf(file: string): string {
  return types[file.split('.').at(-1)!]!
}

async function fromPyodide(file: string): Promise<ServedFile> {
  const { version } = JSON.parse(await readFile(join(pyodide, 'package.json'), 'utf8'))
  return { version, file, bytes: await readFile(join(pyodide, file)) }
}

function ofOurs(file: string, text: string): ServedFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  // While the site is being worked on, the address stays and the content changes.
  const version = import.meta.env.DEV ? 'dev' : hash
  return { version, file, bytes: new TextEncoder().encode(text) }
}

/** One script without imports, because classic workers and inline scripts need that. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(sandbox, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2024',
    minify: true,
    write: false,
  })
  return outputFiles[0]!.text
}

function kernelPython(): string {
  const sources = import.meta.glob<string>('../../kernel/python/**/*.py', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const below = (path: string) => path.slice(path.indexOf('/python/') + '/python/'.length)
  const files = Object.entries(sources).map(([path, text]) => [below(path), text])
  return JSON.stringify({ ...Object.fromEntries(files), [hostsFile]: hostsText() })
}

type Files = Record<FileName | 'frame', ServedFile>

let built: Promise<Files> | undefined

/** Every file, by the name that the sandbox uses for it; `frame` is the frame's page. */
export function runtimeFiles(): Promise<Files> {
  if (import.meta.env.DEV) return makeFiles()
  built ??= makeFiles()
  return built
}

async function makeFiles(): Promise<Files> {
  const [frame, worker] = await Promise.all([bundle('frame.ts'), bundle('worker.ts')])
  return {
    frame: ofOurs('frame.html', framePage(frame)),
    worker: ofOurs('worker.js', worker),
    kernel: ofOurs('kernel.json', kernelPython()),
    pyodide: await fromPyodide('pyodide.mjs'),
    asmModule: await fromPyodide('pyodide.asm.mjs'),
    asmWasm: await fromPyodide('pyodide.asm.wasm'),
    stdlib: await fromPyodide('python_stdlib.zip'),
    lock: await fromPyodide('pyodide-lock.json'),
  }
}

export async function runtimeManifest(): Promise<RuntimeManifest> {
  const { frame, ...files } = await runtimeFiles()
  const place = ({ version: folder, file }: ServedFile) => `${folder}/${file}`
  const entries = Object.entries(files).map(([name, served]) => {
    return [name, { path: place(served), bytes: served.bytes.length }]
  })
  return { frame: place(frame), files: Object.fromEntries(entries) as RuntimeManifest['files'] }
}
