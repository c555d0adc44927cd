/** Serves the script of a linked package, which the page for teachers puts into the package's zip file. */
import { resolve } from 'node:path'
import type { APIRoute } from 'astro'
import { build } from 'esbuild'

export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/scorm/linked-shell.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  })
  return new Response(outputFiles[0]!.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })
}
