/**
 * Text as part of a link, and back: deflated (RFC 1951), in base64url (RFC 4648, section 5). Links
 * come from strangers, so there is a limit to what is unpacked, and nothing is read beyond it.
 */

/** Characters: mail, chat and learning platforms may cut longer links. */
export const longestLink = 16_000
/** Characters of a program that is shared by a link. */
export const longestProgram = 100_000

/** @returns letters, digits, `-` and `_` only */
export async function pack(text: string): Promise<string> {
  const bytes = await new Response(through(text, new CompressionStream('deflate-raw'))).bytes()
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * @param most how many characters the text may have; reading ends there, even if there is more
 * @throws Error when it is broken, cut off, or longer than that
 */
export async function unpack(packed: string, most: number): Promise<string> {
  // Deflated text is hardly longer than the original, and base64 turns three bytes into four letters.
  if (packed.length > 2 * most + 1000) throw tooLong(most)
  let text = ''
  for await (const piece of inflated(packed)) {
    text += piece
    if (text.length > most) throw tooLong(most)
  }
  return text
}

const tooLong = (most: number): Error =>
  new Error(`This is more than the ${most} characters allowed.`)

/** The text piece by piece, unpacked only as far as the caller reads. */
async function* inflated(packed: string): AsyncGenerator<string> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      yield decoder.decode(value, { stream: !done })
      if (done) return
    }
  } catch (error) {
    throw new Error('This was cut off, or changed on its way.', { cause: error })
  }
}

function through(
  data: BlobPart,
  way: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([data]).stream().pipeThrough(way)
}
