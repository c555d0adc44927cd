/** The files that a teacher chose or dropped, as sources: zip files unpacked, folders put together. */
import { deliveredSources, isOfNobody, type Delivered } from '../../classroom/delivery.ts'
import { pause } from '../../classroom/pause.ts'
import { isProgram, looseProgram } from '../../classroom/loose.ts'
import {
  fileSources,
  largestFile,
  noZip,
  tooLarge,
  unreadable,
  type Source,
} from '../../classroom/sources.ts'
import { isZip, largestZip, mostFiles, unzipping } from '../../classroom/unzip.ts'

/** @param ids of the course's exercises */
export async function takenFiles(files: Iterable<File>, ids: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  const folders = new Map<string, Delivered[]>()
  for (const file of files) {
    const [folder = '', ...path] = file.webkitRelativePath.split('/')
    if (path.length === 0) sources.push(...(await sourcesOf(file, ids)))
    else {
      const inside = folders.get(folder) ?? []
      folders.set(folder, inside)
      const name = path.join('/')
      if (!isOfNobody(name)) inside.push({ path: name, ...(await textOf(file)) })
    }
  }
  for (const [folder, inside] of folders) {
    sources.push(...deliveredSources(folder, inside.slice(0, mostFiles), (id) => ids.includes(id)))
    if (inside.length > mostFiles) {
      const trouble = `Only the first ${mostFiles} files of a folder are read.`
      sources.push({ from: folder, text: '', trouble })
    }
  }
  return sources
}

async function textOf(file: File): Promise<Omit<Delivered, 'path'>> {
  if (file.size > largestFile) {
    return { text: null, trouble: `It is larger than ${largestFile / 1e6} MB.` }
  }
  const bytes = await bytesOf(file)
  if (bytes === null) return { text: null, trouble: unreadable(file.name).trouble ?? '' }
  return { text: new TextDecoder().decode(bytes), trouble: '' }
}

/** null: it is gone since it was chosen, or may not be read. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** A zip file has several. */
async function sourcesOf(file: File, ids: readonly string[]): Promise<Source[]> {
  const isLikeZip = /\.zip$/i.test(file.name)
  if (file.size > (isLikeZip ? largestZip : largestFile)) return [tooLarge(file.name)]
  const bytes = await bytesOf(file)
  if (bytes === null) return [unreadable(file.name)]
  if (!isZip(bytes) && isLikeZip) return [noZip(file.name)]
  if (!isZip(bytes)) {
    const text = new TextDecoder().decode(bytes)
    return isProgram(file.name) ? looseProgram(file.name, text, ids) : fileSources(file.name, text)
  }
  try {
    return deliveredSources(file.name, await unpacked(bytes), (id) => ids.includes(id))
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return [{ from: file.name, text: '', trouble }]
  }
}

async function unpacked(bytes: Uint8Array): Promise<Delivered[]> {
  const rest = pause()
  const steps = unzipping(bytes)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await rest()
  }
}
