/** Serves the bundled worker. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('js')
