/**
 * The built site's compressed twins, `.br` and `.gz` beside each file of text or code, for servers that send what lies
 * there: .ci/serve.ts, nginx's `gzip_static`, Caddy's `precompressed`. Any other host passes over them.
 */
import { extname } from 'node:path'
import { constants } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import compressor from 'astro-compressor'

/** What gets smaller. The search index, pictures, fonts and python_stdlib.zip are compressed as they are. */
const extensions = new Set(
  '.css .html .js .json .mjs .svg .ttf .txt .wasm .webmanifest .xml'.split(' '),
)

/** The best, 11, takes half a minute for the interpreter alone and saves an eighth of it; this takes 3 s. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** A twin has to save a twentieth: a file that is hardly smaller is there sooner as it is. */
const worthwhile = 0.95

/** Stands behind every integration that writes files. */
export function compress(): AstroIntegration {
  return compressor({
    brotli,
    zstd: false,
    hooks: {
      fileFilter: ({ filePath }) => extensions.has(extname(filePath)),
      postCompression: ({ inputSize, outputSize }) =>
        outputSize > inputSize * worthwhile ? 'skip' : 'keep',
    },
  })
}
