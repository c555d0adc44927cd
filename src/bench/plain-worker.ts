/** Plain Pyodide in a worker of the page: the baseline of everything in the browser. */
import type { Page } from 'playwright'

const script = (address: string) => `
import { loadPyodide } from '${address}'
const pyodide = await loadPyodide()
pyodide.setStdout({ batched: (text) => postMessage({ text }) })
onmessage = ({ data }) => {
  pyodide.runPython(data)
  postMessage({ took: pyodide.globals.get('took') })
}
postMessage({ ready: true })
`

/**
 * Starts the worker; resolves with the milliseconds until Python is ready.
 *
 * @param address of pyodide.mjs; the rest of Pyodide is beside it
 */
export function loadPlain(page: Page, address: string): Promise<number> {
  return page.evaluate(async (text) => {
    const begun = performance.now()
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    const worker = new Worker(url, { type: 'module' })
    Object.assign(window, { plain: worker })
    await new Promise<void>((ready, failed) => {
      worker.onmessage = () => ready()
      worker.onerror = (event) => failed(new Error(event.message))
    })
    return performance.now() - begun
  }, script(address))
}

/** Runs a program; resolves with its variable `took`, and the milliseconds to its first line. */
export function runPlain(page: Page, program: string): Promise<{ took: number; first: number }> {
  return page.evaluate((text) => {
    const worker = (window as unknown as { plain: Worker }).plain
    const begun = performance.now()
    let first = 0
    worker.postMessage(text)
    return new Promise<{ took: number; first: number }>((resolve, failed) => {
      worker.onerror = (event) => failed(new Error(event.message))
      worker.onmessage = ({ data }) => {
        if ('took' in data) resolve({ took: data.took, first })
        else first ||= performance.now() - begun
      }
    })
  }, program)
}
