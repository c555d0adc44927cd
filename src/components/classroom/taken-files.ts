/** The files that a teacher chose or dropped, as sources: zip files unpacked, folders put together. */
import { deliveredSources, type Delivered } from '../../classroom/delivery.ts'
import { isProgram, looseProgram } from '../../classroom/loose.ts'
import { fileSources, largestFile, tooLarge, type Source } from '../../classroom/sources.ts'
import { isZip, largestZip, mostFiles, unzip } from '../../classroom/unzip.ts'

/** @param ids of the course's exercises */
export async function takenFiles(files: Iterable<File>, ids: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  const folders = new Map<string, Delivered[]>()
  for (const file of files) {
    const [folder = '', ...path] = file.webkitRelativePath.split('/')
    if (path.length === 0) sources.push(...(await sourcesOf(file, ids)))
    else {
      const isRead = file.size <= largestFile
      const inside = folders.get(folder) ?? []
      inside.push({
        path: path.join('/'),
        text: isRead ? await file.text() : null,
        trouble: isRead ? '' : `It is larger than ${largestFile / 1e6} MB.`,
      })
      folders.set(folder, inside)
    }
  }
  for (const [folder, inside] of folders) {
    sources.push(...deliveredSources(folder, inside.slice(0, mostFiles), (id) => ids.includes(id)))
  }
  return sources
}

/** A zip file has several. */
async function sourcesOf(file: File, ids: readonly string[]): Promise<Source[]> {
  const isLikeZip = /\.zip$/i.test(file.name)
  if (file.size > (isLikeZip ? largestZip : largestFile)) return [tooLarge(file.name)]
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isZip(bytes)) {
    const text = new TextDecoder().decode(bytes)
    return isProgram(file.name) ? looseProgram(file.name, text, ids) : fileSources(file.name, text)
  }
  try {
    return deliveredSources(file.name, unzip(bytes), (id) => ids.includes(id))
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return [{ from: file.name, text: '', trouble }]
  }
}
