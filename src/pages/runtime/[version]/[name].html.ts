/** Serves the frame page. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('html')
