/**
 * A schedule as a link: the fragment of the page's own address, so that nothing is sent anywhere.
 *
 *     #schedule=b1~3.2&panel=exercise-lose-an-update-panel&program=…
 *
 * `program` is there when it is not the one that the page shows: deflated, in base64url.
 */
import { ScheduleText } from '../protocol/schedule.ts'

export interface SharedSchedule {
  schedule: string
  /** The id of the panel on its page. */
  panel: string
  /** The program, where it is not the panel's own; else null. */
  program: string | null
}

/** What was found in an address: a schedule, or why there is none; `panel` may be known all the same. */
export type Opened = SharedSchedule | { trouble: string; panel: string }

/** Characters: of a program that is shared, and of a link. Chat and mail cut longer ones. */
const longestProgram = 100_000
export const longestLink = 16_000

const again = 'Copy it again, from its first character to its last.'

/** The fragment, without `#`. */
export async function fragment({ schedule, panel, program }: SharedSchedule): Promise<string> {
  const parts = [`schedule=${schedule}`, `panel=${encodeURIComponent(panel)}`]
  if (program !== null) parts.push(`program=${await pack(program)}`)
  return parts.join('&')
}

/** What a fragment (with or without `#`) holds; null when it is none of ours. */
export async function readFragment(hash: string): Promise<Opened | null> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  if (!fields.has('schedule')) return null
  const panel = fields.get('panel') ?? ''
  const schedule = ScheduleText.safeParse(fields.get('schedule'))
  if (!schedule.success || panel === '') {
    return { panel, trouble: `The schedule in this link cannot be read. ${again}` }
  }
  const packed = fields.get('program')
  if (packed === null) return { schedule: schedule.data, panel, program: null }
  try {
    return { schedule: schedule.data, panel, program: await unpack(packed) }
  } catch {
    return { panel, trouble: `The program in this link cannot be read. ${again}` }
  }
}

async function pack(text: string): Promise<string> {
  const bytes = await new Response(through(text, new CompressionStream('deflate-raw'))).bytes()
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws when it is broken, or longer than any program that was shared */
async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader()
  let text = ''
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > longestProgram) throw new Error('too long')
  }
}

function through(
  data: BlobPart,
  way: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([data]).stream().pipeThrough(way)
}
