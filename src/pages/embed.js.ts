/** Serves `embed.js`, the custom element for other sites' pages: one script at an address that does not change. */
import { resolve } from 'node:path'
import type { APIRoute } from 'astro'
import { build } from 'esbuild'

export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/embed/element.ts')],
    bundle: true,
    format: 'iife',
    // Older than what Python needs: the exercise itself says what a browser lacks.
    target: 'es2020',
    minify: true,
    write: false,
  })
  return new Response(outputFiles[0]!.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })
}
