/**
 * The built site's compressed twins, `.br` and `.gz` beside each file of text or code, for servers that send
 * such files: .ci/serve.ts, nginx's `gzip_static`, Caddy's `precompressed`. Any other host ignores them.
 */
import { extname } from 'node:path'
import { constants } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import compressor from 'astro-compressor'

/** What compression makes smaller. The search index, pictures, fonts and python_stdlib.zip are compressed already. */
const extensions = new Set(
  '.css .html .js .json .mjs .svg .ttf .txt .wasm .webmanifest .xml'.split(' '),
)

/** The best level, 11, takes half a minute for the interpreter alone and saves an eighth more; this one takes 3 s. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** A twin has to save a twentieth: a file that gets hardly smaller arrives sooner uncompressed. */
const worthwhile = 0.95

/** It has to come after every integration that writes files. */
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
