/** Serves what a sandbox is made of: pyodide's files, our bundles, the frame's page. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { runtimeFiles } from '../_files.ts'

export const getStaticPaths = (async () => {
  return Object.values(await runtimeFiles()).map(({ version, file }) => ({
    params: { version, file },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const served = Object.values(await runtimeFiles()).find(({ file }) => file === params['file'])
  if (!served) return new Response(null, { status: 404 })
  return new Response(served.bytes as BodyInit, { headers: { 'content-type': served.type } })
}
