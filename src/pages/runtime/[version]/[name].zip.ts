/** Serves the standard library. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('zip')
