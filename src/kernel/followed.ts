/** A program's promise, whose outcome Python asks for in a turn: the value that it is settled with, or an error. */
export class Followed {
  settled = false
  private end: () => unknown = () => undefined

  /** @param onSettled called between two turns of Python */
  constructor(promise: unknown, onSettled: () => void) {
    const settle = (end: () => unknown) => {
      this.end = end
      this.settled = true
      onSettled()
    }
    Promise.resolve(promise).then(
      (value) => settle(() => value),
      (error: unknown) =>
        settle(() => {
          throw error
        }),
    )
  }

  /** @throws what the promise was rejected with: Pyodide turns it into an exception. */
  outcome(): unknown {
    return this.end()
  }
}
