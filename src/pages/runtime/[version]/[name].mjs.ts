/** Serves the interpreter's JavaScript. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('mjs')
