/** The check on what is asked of the lab's hosts (content/network): how often, what, how much at once, until when. */
import { z } from 'zod'
import { common, inOrder, limits, Lines, oneOrMore } from './pieces.ts'

export const RequestsCheck = z
  .strictObject({
    type: z.literal('requests'),
    ...common,
    /** `news.example`; left out: any of them. */
    host: z.string().min(1).optional(),
    /** Only requests for these paths; left out: for any. */
    paths: oneOrMore(z.string().startsWith('/')).optional(),
    /** Each of the paths, at least once. */
    all: z.literal(true).optional(),
    /** No page more than once. */
    once: z.literal(true).optional(),
    /** How many requests, all in all. */
    times: z.int().nonnegative().optional(),
    ...limits(z.int().nonnegative()),
    /** Never more requests than these are under way at one host. */
    atOnce: z.int().positive().optional(),
    /** No request once this line has been printed. */
    notAfter: Lines.optional(),
  })
  .refine(
    ({ all, once, times, min, max, atOnce, notAfter }) =>
      [all, once, times, min, max, atOnce, notAfter].some((one) => one !== undefined),
    {
      message:
        'asks for nothing: it needs `all`, `once`, `times`, `min`, `max`, `atOnce` or `notAfter`',
    },
  )
  .refine(({ all, paths }) => all === undefined || paths !== undefined, {
    path: ['all'],
    message: 'goes with `paths` only',
  })
  .refine(({ atOnce, paths }) => atOnce === undefined || paths === undefined, {
    path: ['atOnce'],
    message: 'is about all requests at a host: remove `paths`',
  })
  .refine(({ times, min, max }) => times === undefined || (min ?? max) === undefined, {
    path: ['times'],
    message: 'already says how many: remove `min` and `max`',
  })
  .refine(inOrder, { path: ['max'], message: 'must be at least `min`' })
