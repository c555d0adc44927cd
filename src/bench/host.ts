/** Where Python runs: the same programs are measured in Node and in Chromium. */

/** A program's run in our kernel, as the caller sees it. */
export interface Run {
  /** From the request to the answer, with everything that streams in between. */
  milliseconds: number
  output: string
}

export interface Host {
  where: 'Node' | 'Chromium'
  /**
   * Runs a program in a booted kernel.
   *
   * @throws Error when the program does not finish
   */
  run(program: string): Promise<Run>
  /** Runs it in plain Pyodide, already loaded; resolves with what its variable `took` holds. */
  plain(program: string): Promise<number>
  /** Explores a program; resolves with the microseconds that one schedule took. */
  explore(program: string): Promise<number>
  close(): Promise<void>
}
