/** A promise of a program's, whose outcome Python asks for in a turn: what it is settled with, or an error. */
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

  /** @throws what the promise was rejected with: Pyodide makes an exception of it. */
  outcome(): unknown {
    return this.end()
  }
}
