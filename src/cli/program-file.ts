/** A program named on the command line, and the folders that it may import from. */
import { dirname, resolve } from 'node:path'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { checkFolder, readProgram } from './usage.ts'

export interface ProgramFile {
  program: string
  /** Its folder, and the others that it may import from. */
  folders: string[]
  /** Makes its folder and the others readable in an interpreter; the caller puts them on `sys.path`. */
  mount(kernel: NodeKernel): string[]
}

/** @throws UsageError when the file cannot be read, or one of `paths` is not a folder. */
export function openProgram(file: string, paths: string[]): ProgramFile {
  const program = readProgram(file)
  const folders = [dirname(resolve(file)), ...paths.map((path) => resolve(checkFolder(path)))]
  const mount = (kernel: NodeKernel) => folders.map((folder) => kernel.mountReadOnly(folder))
  return { program, folders, mount }
}
