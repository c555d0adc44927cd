/** Serves the list of what a sandbox is made of. */
import type { APIRoute } from 'astro'
import { runtimeManifest } from './_files.ts'

export const GET: APIRoute = async () => Response.json(await runtimeManifest())
