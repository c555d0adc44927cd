/** Gives the reader a file to save. */

/** @param type its MIME type */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has read it when it has begun to save it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
