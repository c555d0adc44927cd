/** A reader that has seen enough, as in `turns … | head`, ends the command: nothing went wrong, and there is nothing to say. */

/** What a shell makes of SIGPIPE, by which a command of C would end here. */
const CLOSED_PIPE = 128 + 13

export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(CLOSED_PIPE)
    })
  }
}
