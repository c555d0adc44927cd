/** Gives up a download when nothing of it arrives any more: a connection can be dead without an error. */

/** Milliseconds without a byte. A slow network sends some; one that sends none has lost the connection. */
const patience = 30_000

export interface Watch {
  /** For `fetch`: aborts when nothing has arrived for half a minute. */
  signal: AbortSignal
  /** Reads a response to its end; each piece of it is a sign of life. */
  read(response: Response): Promise<ArrayBuffer>
  /** Stops watching. */
  end(): void
}

/** Begins to watch a request that is being made. */
export function watchForStall(): Watch {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(new TypeError('Nothing arrives any more.')), patience)
  }
  alive()
  return {
    signal: controller.signal,
    read: async (response) => {
      alive()
      const pieces: BlobPart[] = []
      const reader = response.body?.getReader()
      for (;;) {
        const piece = await reader?.read()
        if (!piece?.value) break
        alive()
        pieces.push(piece.value)
      }
      return new Blob(pieces).arrayBuffer()
    },
    end: () => clearTimeout(timer),
  }
}
