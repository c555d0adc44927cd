/** Ctrl-C while something is under way. */

/** Resolves as `work` does; the first Ctrl-C until then calls `stop` instead of ending the process. */
export async function stoppable<T>(stop: () => void, work: Promise<T>): Promise<T> {
  process.once('SIGINT', stop)
  try {
    return await work
  } finally {
    process.off('SIGINT', stop)
  }
}
