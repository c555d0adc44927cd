/** The files that a teacher chose or dropped, as sources: zip files unpacked, folders put together. */
import { deliveredSources, type Delivered } from '../../classroom/delivery.ts'
import { fileSources, largestFile, tooLarge, type Source } from '../../classroom/sources.ts'
import { isZip, largestZip, mostFiles, unzip } from '../../classroom/unzip.ts'

type IsExercise = (id: string) => boolean

/** @param isExercise whether the course has an exercise of that name */
export async function takenFiles(files: Iterable<File>, isExercise: IsExercise): Promise<Source[]> {
  const sources: Source[] = []
  const folders = new Map<string, Delivered[]>()
  for (const file of files) {
    const [folder = '', ...path] = file.webkitRelativePath.split('/')
    if (path.length === 0) sources.push(...(await sourcesOf(file, isExercise)))
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
    sources.push(...deliveredSources(folder, inside.slice(0, mostFiles), isExercise))
  }
  return sources
}

/** A zip file has several. */
async function sourcesOf(file: File, isExercise: IsExercise): Promise<Source[]> {
  const isLikeZip = /\.zip$/i.test(file.name)
  if (file.size > (isLikeZip ? largestZip : largestFile)) return [tooLarge(file.name)]
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isZip(bytes)) return fileSources(file.name, new TextDecoder().decode(bytes))
  try {
    return deliveredSources(file.name, unzip(bytes), isExercise)
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return [{ from: file.name, text: '', trouble }]
  }
}
