/** Serves the kernel in Python, and the list of packages. */
import { serve } from '../_serve.ts'

export const { getStaticPaths, GET } = serve('json')
