/** Serves the interpreter. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('wasm')
