/**
 * For the build and the tests: `import … from './program.py?printed'` is the JSON that the Python program prints.
 *
 * It runs in Pyodide without our kernel, once in each process, so the result can be of no other Python than the one
 * that learners use.
 */
import { readFile } from 'node:fs/promises'
import { loadPyodide } from 'pyodide'
import type { Plugin } from 'vite'

const known = new Map<string, Promise<string>>()

async function printedBy(program: string): Promise<string> {
  let output = ''
  const python = await loadPyodide({ stdout: (line) => (output += `${line}\n`) })
  python.runPython(program)
  return output
}

export function printed(): Plugin {
  return {
    name: 'printed-by-python',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?')
      if (query !== 'printed' || file === undefined) return null
      const program = await readFile(file, 'utf8')
      if (!known.has(program)) known.set(program, printedBy(program))
      const json = JSON.stringify(JSON.parse(await known.get(program)!))
      return `export default JSON.parse(${JSON.stringify(json)})`
    },
  }
}
