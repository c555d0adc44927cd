import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { takenFiles } from './taken-files.ts'

/** A file of a folder that was chosen. */
const inFolder = (path: string): File =>
  Object.assign(new File(['x'], path.split('/').at(-1)!), { webkitRelativePath: path })

/** A file that was chosen alone. */
const alone = (name: string, content: BlobPart): File =>
  Object.assign(new File([content], name), { webkitRelativePath: '' })

const said = async (...files: File[]): Promise<string[]> =>
  (await takenFiles(files, [])).map(({ from, trouble }) => `${from}: ${trouble}`)

test('a file that is only called a zip file says so', async () => {
  expect(await said(alone('all.ZIP', 'Rar!'), alone('empty.zip', ''))).toEqual([
    'all.ZIP: This is no zip file, though its name says so. Ask for it again.',
    'empty.zip: This is no zip file, though its name says so. Ask for it again.',
  ])
})

test('a zip file and a folder with nothing in them say so', async () => {
  const zip = zipSync({})
  expect(await said(alone('all.zip', zip), inFolder('locks/.git/config'))).toEqual([
    'all.zip: There is nothing in it: no file that could be a hand-in.',
    'locks: There is nothing in it: no file that could be a hand-in.',
  ])
})
