/** The list of what a sandbox is made of: `runtime/manifest.json`, written by the build. */
import { z } from 'zod'

/** Where a file is, below `runtime/`, and how many bytes it has. */
const RuntimeFile = z.object({ path: z.string(), bytes: z.number().int().positive() })

/** The files that are handed into the frame, under the names that the worker knows them by. */
export const fileNames = [
  'pyodide', // pyodide.mjs: `loadPyodide`
  'asmModule', // pyodide.asm.mjs: the interpreter's JavaScript half
  'asmWasm', // pyodide.asm.wasm: CPython
  'stdlib', // python_stdlib.zip
  'lock', // pyodide-lock.json: which packages exist
  'kernel', // our Python package, path → text, as JSON
  'worker', // the script that the frame starts
] as const
export type FileName = (typeof fileNames)[number]

export const RuntimeManifest = z.object({
  /** The frame's page, below `runtime/`. */
  frame: z.string(),
  files: z.record(z.enum(fileNames), RuntimeFile),
})
export type RuntimeManifest = z.infer<typeof RuntimeManifest>

/**
 * Every file. Blobs, because they travel by reference: copying 13 MB from the page's process into the
 * sandbox's takes longer than booting.
 */
export type RuntimeFiles = Record<FileName, Blob>
