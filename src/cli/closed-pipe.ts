/** A reader that has seen enough, as in `turns … | head`, ends the command: nothing went wrong, and there is nothing to say. */

/** The status of a command that SIGPIPE ended. */
const CLOSED_PIPE = 128 + 13

/** From now on the process ends, with the status that a shell gives such a command, when nobody reads what it says. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(CLOSED_PIPE)
    })
  }
}
