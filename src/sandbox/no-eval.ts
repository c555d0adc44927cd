/** Zod tries once to compile its checks, which the frame's policy refuses: this keeps it from trying. Import it first. */
import { z } from 'zod'

z.config({ jitless: true })
