/** Zod tries once whether it may compile its checks, which the frame's policy refuses: here it does not ask. Import it first. */
import { z } from 'zod'

z.config({ jitless: true })
