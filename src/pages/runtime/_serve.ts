/** Serves the files of one type; each type has a route of its own, whose name has the files' ending. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { runtimeFiles, typeOf } from './_files.ts'

/** The two exports of the route `[version]/[name].<extension>.ts`. */
export function serve(extension: string): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const ours = async () =>
    Object.values(await runtimeFiles()).filter(({ file }) => file.endsWith(`.${extension}`))
  return {
    getStaticPaths: async () =>
      (await ours()).map(({ version, file }) => ({
        params: { version, name: file.slice(0, -extension.length - 1) },
      })),
    GET: async ({ params }) => {
      const name = `${params['name']}.${extension}`
      const served = (await ours()).find(({ file }) => file === name)
      if (!served) return new Response(null, { status: 404 })
      return new Response(served.bytes as BodyInit, { headers: { 'content-type': typeOf(name) } })
    },
  }
}
