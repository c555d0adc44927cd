/** What platforms hand out, and what strangers can put into it. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import { deliveredSources } from './delivery.ts'
import { handIn, one, solution } from './example.ts'
import { handInFragment, handInText } from './hand-in.ts'
import { ownersOf } from './owners.ts'
import { readSources } from './sources.ts'
import { isZip, unzip } from './unzip.ts'

const text = (name: string): Uint8Array => strToU8(handInText(handIn(name, [one()])))
const isExercise = (id: string): boolean => id === 'safe-increment'
const rowsOf = async (files: Zippable) => {
  const bytes = zipSync(files)
  expect(isZip(bytes)).toBe(true)
  const rows = await readSources(deliveredSources('all.zip', unzip(bytes), isExercise))
  return rows.map(({ handIn: read, trouble, owner }) => [
    owner?.name,
    owner?.id,
    read?.name ?? trouble,
  ])
}

test('Moodle: names and ids from the folders, files and what was typed', async () => {
  const link = `https://example.org/review/#${await handInFragment(handIn('Bob', [one()]))}`
  const rows = await rowsOf({
    'Ada Lovelace_4711_assignsubmission_file_/hand-in.json': text('Ada'),
    'Bob_O’Neil_4712_assignsubmission_onlinetext_/onlinetext.html': strToU8(
      `<p><a href="${link}">${link}</a></p>`,
    ),
    'Cleo_4713_assignsubmission_file_/photo.png': strToU8('PNG'),
  })
  expect(rows).toEqual([
    ['Ada Lovelace', '4711', 'Ada'],
    ['Bob_O’Neil', '4712', 'Bob'],
    ['Cleo', '4713', 'Nothing of Cleo is a hand-in of this course.'],
  ])
})

test('e-mail addresses are read from the names of folders', async () => {
  const bytes = zipSync({
    'Ada Lovelace_ada.l@example.org_4711_assignsubmission_file_/hand-in.json': text('Ada'),
    'bob@mail.example.org/hand-in.json': text('Bob'),
  })
  const rows = await readSources(deliveredSources('all.zip', unzip(bytes), isExercise))
  expect(rows.map(({ owner }) => owner)).toEqual([
    { name: 'Ada Lovelace', id: '4711', email: 'ada.l@example.org' },
    { name: 'bob@mail.example.org', id: '', email: 'bob@mail.example.org' },
  ])
})

test('Canvas: names and ids from the files, late ones, too', async () => {
  const rows = await rowsOf({
    'lovelaceada_4711_90001_hand-in.json': text('Ada'),
    'oneilbob_LATE_4712_90002_hand-in-1.json': text('Bob'),
    'patracleo_4713_90003_safe_increment-1.py': strToU8(solution),
  })
  expect(rows).toEqual([
    ['lovelaceada', '4711', 'Ada'],
    ['oneilbob', '4712', 'Bob'],
    ['patracleo', '4713', 'patracleo'],
  ])
})

test('GitHub Classroom: a folder for each repository, and programs alone', async () => {
  const rows = await rowsOf({
    'locks-submissions/locks-ada-l/hand-in.json': text('Ada'),
    'locks-submissions/locks-ada-l/package.json': strToU8('{}'),
    'locks-submissions/locks-ada-l/.git/config.txt': text('Nobody'),
    'locks-submissions/locks-bob/safe_increment.py': strToU8(solution),
    'locks-submissions/locks-bob/other.py': strToU8('print(1)'),
    '__MACOSX/locks-submissions/x.json': text('Nobody'),
  })
  expect(rows).toEqual([
    ['ada-l', '', 'Ada'],
    ['bob', '', 'bob'],
  ])
})

test('two people of one name, whom the platform tells apart, are two', async () => {
  const rows = await rowsOf({
    'Ada_1_assignsubmission_file_/hand-in.json': text('Ada'),
    'Ada_2_assignsubmission_file_/hand-in.json': text('Ada'),
  })
  expect(rows.map((row) => row[2])).toEqual(['Ada', 'Ada'])
})

test('a program that is too long is refused with the limit', async () => {
  const rows = await rowsOf({
    'a/safe_increment.py': strToU8('#'.repeat(60_000)),
    'b/x.json': text('B'),
  })
  expect(rows[0]?.[2]).toBe('safe_increment.py has 60,000 characters; a program may have 50,000.')
})

test('a way up, to the root or to a drive is a name like another, and is opened by nobody', async () => {
  const rows = await rowsOf({
    '../../../etc/hand-in.json': text('Up'),
    '/abs/hand-in.json': text('Root'),
    '..\\win\\hand-in.json': text('Back'),
    'C:\\x\\\u202Eevil\n.json': text('Drive'),
  })
  expect(rows.map((row) => row[2])).toEqual(['Up', 'Root', 'Back', 'Drive'])
  const sources = deliveredSources(
    'z',
    [{ path: '../a\u001B[2J/b.json', text: '', trouble: '' }],
    isExercise,
  )
  expect(JSON.stringify(sources)).not.toMatch(/\.\.|\u001B/)
})

test('a bomb is noticed while it is unpacked, whatever it says of its size', () => {
  const large = new Uint8Array(5_000_000)
  const names = Array.from({ length: 12 }, (_, at) => `${at}.json`)
  const files = Object.fromEntries(names.map((name) => [name, large]))
  expect(() => unzip(zipSync(files), { unpacked: 1_000_000, files: 12 })).toThrow(
    'larger than 10 MB',
  )
  // One alone is too large for a hand-in; and the next is read all the same.
  const bytes = zipSync({ 'a.json': large, 'b.json': text('B') })
  // The sizes in its own header are a lie.
  new DataView(bytes.buffer).setUint32(22, 10, true)
  const [bomb, next] = unzip(bytes)
  expect(bomb).toEqual({ path: 'a.json', text: null, trouble: 'It is larger than 4 MB.' })
  expect(next?.text).toContain('"B"')
})

test('large files of one learner give way, and refuse nobody else’s', () => {
  const large = strToU8('x'.repeat(900_000))
  const files: Zippable = {
    'x/ada/hand-in.json': text('Ada'),
    'x/bob/hand-in.json': strToU8('y'.repeat(400_000)),
  }
  for (const name of ['b', 'c', 'd', 'e']) files[`x/eve/${name}.json`] = large
  files['x/eve/zeros.bin'] = new Uint8Array(9_000_000)
  files['x/zoe/hand-in.json'] = text('Zoe')
  const read = unzip(zipSync(files), { unpacked: 2_000_000, files: 9 })
  const of = (name: string) => read.filter(({ path }) => path.includes(name))
  expect(of('hand-in').map((file) => file.text !== null)).toEqual([true, true, true])
  expect(of('eve').map((file) => file.text)).toEqual([null, null, null, null, null])
  expect(of('eve')[0]?.trouble).toContain('most of it is here')
})

test('too many files, a file cut off, and one that is no zip inside are refused or named', () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}`, strToU8('')]))
  expect(() => unzip(zipSync(many), { unpacked: 1e6, files: 20 })).toThrow(
    'more than 20 files. Most are of',
  )
  const bytes = zipSync({ 'a.json': text('A') })
  expect(unzip(bytes.subarray(0, 120))).toEqual([
    { path: 'a.json', text: null, trouble: 'It was cut off.' },
  ])
  const odd = zipSync({ 'a.json': text('A') })
  new DataView(odd.buffer).setUint16(8, 99, true)
  expect(unzip(odd)[0]?.trouble).toBe('It is packed in a way that is not known here.')
})

test('a zip file with nothing in it says so', () => {
  const hidden: Zippable = { '__MACOSX/._a.json': text('A'), '.git/config': text('B') }
  for (const files of [{}, hidden]) {
    expect(deliveredSources('all.zip', unzip(zipSync(files)), () => true)).toEqual([
      {
        from: 'all.zip',
        text: '',
        trouble: 'There is nothing in it: no file that could be a hand-in.',
      },
    ])
  }
})

test('folders are counted, too: a zip file of nothing else is refused before it takes long', () => {
  const some: Zippable = { 'ada_1_x_/hand-in.json': text('Ada') }
  for (let index = 0; index < 20; index++) some[`folder ${index}/`] = new Uint8Array()
  const most = { unpacked: 1e6, files: 20 }
  expect(unzip(zipSync(some), most)).toHaveLength(1)
  some['one more/'] = new Uint8Array()
  expect(() => unzip(zipSync(some), most)).toThrow('more than 20 folders')
})

test('names that a learner gives to files and folders of their own are nobody’s', () => {
  const whose = ownersOf([
    'locks/locks-ada/hand-in.json',
    'locks/locks-eve/Ada Lovelace ada@uni.edu_4711_assignsubmission_file_/hand-in.json',
    'locks/locks-eve/ada-l_4711_90001_hand-in.json',
  ])
  const eve = { name: 'eve', id: '' }
  expect(
    whose('locks/locks-eve/Ada Lovelace ada@uni.edu_4711_assignsubmission_file_/hand-in.json'),
  ).toEqual(eve)
  expect(whose('locks/locks-eve/ada-l_4711_90001_hand-in.json')).toEqual(eve)
  const canvas = ownersOf([
    'all/eve_1_2_Ada Lovelace_4711_assignsubmission_.json',
    'all/bob_3_4_x.py',
  ])
  expect(canvas('all/eve_1_2_Ada Lovelace_4711_assignsubmission_.json')).toEqual({
    name: 'eve',
    id: '1',
  })
})

test('a learner with more files than are read at once does not keep out the next one', async () => {
  const file = (path: string, name: string) => ({
    path,
    text: handInText(handIn(name, [one()])),
    trouble: '',
  })
  const many = Array.from({ length: 1001 }, (_, place) => file(`x/eve/${place}.json`, `E${place}`))
  const sources = deliveredSources('x', [...many, file('x/zoe/a.json', 'Zoe')], isExercise)
  const rows = await readSources(sources)
  expect(rows.filter((row) => row.handIn?.name === 'Zoe')).toHaveLength(1)
  expect(rows.filter((row) => row.handIn !== null)).toHaveLength(51)
  expect(rows.map(({ trouble }) => trouble)).toContain(
    'Of eve there is more: only the first 50 are read.',
  )
})
