import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { manifestXml, type Manifest } from './manifest.ts'

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(import.meta.dirname, fileName), 'utf8'),
})

/** The schema's objections to a manifest. */
async function faults(contents: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents }],
    schema: [schema('manifest.xsd')],
    preload: [schema('scormtype.xsd')],
  })
  expect(valid).toBe(errors.length === 0)
  return errors.map(({ message }) => message)
}

const manifest: Manifest = {
  id: 'taking-turns-locks',
  title: 'Locks & <keys>, "week 3"',
  launch: 'index.html',
  files: ['index.html', 'course/a b/é.js'],
}

test('a manifest keeps to the schema, whatever is in its title and its file names', async () => {
  const xml = manifestXml(manifest)
  expect(await faults(xml)).toEqual([])
  expect(xml).toContain('<title>Locks &amp; &lt;keys&gt;, &quot;week 3&quot;</title>')
  expect(xml).toContain('<file href="course/a%20b/%C3%A9.js"/>')
})

test.each<[string, Partial<Manifest>]>([
  ['what is launched is not among the files', { launch: 'start.html' }],
  ['a file is listed twice', { files: ['index.html', 'index.html'] }],
  ['an identifier is none', { id: '3 locks' }],
  ['there are no files', { files: [] }],
  ['there is no title', { title: '' }],
  ['a file lies outside of the package', { files: ['index.html', '../index.html'] }],
])('the schema refuses a manifest in which %s', async (_, change) => {
  expect(await faults(manifestXml({ ...manifest, ...change }))).not.toEqual([])
})
