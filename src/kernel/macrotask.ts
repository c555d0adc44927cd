/** Tasks of the event loop that are next. */

/** A task of the event loop without the 4 ms that nested `setTimeout`s are held back. */
export function makeMacrotask(): (task: () => void) => void {
  if (typeof setImmediate === 'function') return (task) => void setImmediate(task)
  const { port1, port2 } = new MessageChannel()
  const tasks: (() => void)[] = []
  port1.onmessage = () => tasks.shift()?.()
  return (task) => {
    tasks.push(task)
    port2.postMessage(null)
  }
}
