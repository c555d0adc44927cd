/**
 * A zip file as a platform hands it out, read in memory, with limits. It is made of strangers' files: what is unpacked
 * is counted as it comes, whatever the file says of itself, and no name in it ever becomes a path on this machine.
 */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { largestFile } from './sources.ts'
import { Unpacked, whoseMost } from './unpacked.ts'
import type { Delivered } from './delivery.ts'

/** Bytes of the zip file, bytes of all that is kept of what is in it, and files; as many folders may be in it as files. */
export const largestZip = 50_000_000
const mostUnpacked = 100_000_000
export const mostFiles = 5000
/** So many times as many bytes are unpacked, with those that are not kept, before the zip file is refused. */
const times = 10

/** So much is unpacked before what came of it is counted: 1,032 times as much, at most. */
const slice = 8192

/** Whether a file is a zip file, by its first bytes. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * The files of a zip file, in its order. A file that cannot be unpacked has no text, and the reason.
 *
 * @throws Error in one sentence, where nothing of it may be used
 */
export function unzip(bytes: Uint8Array, most?: Most): Delivered[] {
  const steps = unzipping(bytes, most)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

interface Most {
  unpacked: number
  files: number
}

/** The same in short steps, between which a page has its turn. */
export function* unzipping(
  bytes: Uint8Array,
  most: Most = { unpacked: mostUnpacked, files: mostFiles },
): Generator<void, Delivered[]> {
  if (bytes.length > largestZip) throw new Error(`It is larger than ${largestZip / 1e6} MB.`)
  const files: Delivered[] = []
  const room = new Unpacked(most.unpacked)
  let folders = 0
  let unpacked = 0
  let isGivenUp = false
  // Thrown between two slices: what is thrown while one is unpacked, the library keeps to itself.
  let refused = ''
  const take = (file: UnzipFile): void => {
    if (file.name.endsWith('/')) {
      // They count, too: the library takes longer over each entry the more there were before it.
      folders += 1
      if (folders > most.files) refused = `It has more than ${most.files} folders.`
      return
    }
    if (files.length >= most.files) {
      refused = `It has more than ${most.files} files. Most are of “${whoseMost(files)}”.`
    }
    if (refused !== '') return
    const delivered: Delivered = { path: file.name, text: null, trouble: 'It was cut off.' }
    files.push(delivered)
    const decoder = new TextDecoder()
    let size = 0
    let text = ''
    isGivenUp = false
    const giveUp = (): void => {
      isGivenUp = true
      text = ''
    }
    file.ondata = (error, chunk, isLast) => {
      if (error) {
        delivered.trouble = 'It cannot be unpacked.'
        return
      }
      unpacked += chunk.length
      if (unpacked > times * most.unpacked)
        refused = `What is in it is larger than ${(times * most.unpacked) / 1e6} MB.`
      size += chunk.length
      if (isGivenUp) return
      if (size > largestFile) {
        room.giveUp(delivered, `It is larger than ${largestFile / 1e6} MB.`)
        giveUp()
        return
      }
      if (!room.take(delivered, chunk.length)) {
        giveUp()
        return
      }
      text += decoder.decode(chunk, { stream: !isLast })
      if (isLast) Object.assign(delivered, { text, trouble: '' })
    }
    try {
      file.start()
    } catch {
      delivered.trouble = 'It is packed in a way that is not known here.'
    }
  }
  const archive = new Unzip(take)
  archive.register(
    class extends UnzipInflate {
      override push(chunk: Uint8Array<ArrayBuffer>, isLast: boolean): void {
        if (!isGivenUp) super.push(chunk, isLast)
      }
    },
  )
  for (let at = 0; at < bytes.length; at += slice) {
    try {
      archive.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
    } catch {
      if (files.length === 0) refused ||= 'It is not a zip file, or it was cut off.'
    }
    if (refused !== '') throw new Error(refused)
    yield
  }
  return files
}
