/** The shape of content/network/<name>.yaml: a host that programs can reach. */
import { z } from 'zod'

const prose = z.string().trim().min(1)
const seconds = z.number().nonnegative()
const status = z.int().min(200).max(599)
const failing = z.int().min(400).max(599)

const Fails = z
  .strictObject({
    every: z.int().min(2).optional(),
    first: z.int().positive().optional(),
    until: z.number().positive().optional(),
    status: failing.default(503),
    retryAfter: z.int().nonnegative().optional(),
  })
  .refine(
    ({ every, first, until }) =>
      [every, first, until].filter((one) => one !== undefined).length === 1,
    { message: 'needs one of `every`, `first` and `until`' },
  )

const Page = z
  .strictObject({
    body: z.string().default(''),
    type: prose.optional(),
    status: status.default(200),
    redirect: z.string().min(1).optional(),
    latency: seconds.optional(),
    spread: seconds.optional(),
    bandwidth: z.number().positive().optional(),
    fails: Fails.optional(),
    ends: z.enum(['whole', 'cut', 'reset', 'empty', 'never']).default('whole'),
  })
  .refine(({ redirect, body }) => redirect === undefined || body === '', {
    path: ['redirect'],
    message: 'leads elsewhere, so there is no `body`',
  })

export const HostFile = z
  .strictObject({
    host: z
      .string()
      .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+example$/, 'is no name that ends in `.example`'),
    about: prose,
    latency: seconds,
    spread: seconds.default(0),
    bandwidth: z.number().positive().optional(),
    atOnce: z.int().positive().optional(),
    tooMany: failing.optional(),
    calls: z.enum(['taken', 'refused', 'unanswered']).default('taken'),
    pages: z
      .record(z.string().regex(/^\/[^\s#]*$/, 'is no path, such as /news or /price?item=tea'), Page)
      .default({}),
  })
  .refine(({ tooMany, atOnce }) => tooMany === undefined || atOnce !== undefined, {
    path: ['tooMany'],
    message: 'goes with `atOnce` only',
  })

export type HostFile = z.infer<typeof HostFile>

/** How each key is written: the remedy where it is missing or wrong. */
export const written: Record<string, string> = {
  host: 'host: shop.example',
  about: 'about: and in one sentence what can be found there',
  latency: 'latency: 0.5, the seconds until an answer begins; 0 or more',
  spread: 'spread: 0.2, by which the latency can be shorter or longer; 0 or more',
  bandwidth: 'bandwidth: 2000, the bytes that come in each second; more than 0',
  atOnce: 'atOnce: 2, the requests that the host works on at once; a whole number from 1',
  tooMany: 'tooMany: 429, the status (400 to 599) of what is more than `atOnce`, which else waits',
  calls: 'calls: taken, refused or unanswered',
  pages: 'pages: and indented below it paths, such as "/news:", each with its `body`',
  body: 'body: | and, indented below it, the page',
  type: 'type: application/json',
  status: 'status: 404, a whole number from 200 to 599 (of `fails`: from 400)',
  redirect: 'redirect: /there, in place of a body',
  fails: 'fails: { first: 2 }, or { every: 3 }, or { until: 4 }',
  every: 'every: 3, so that each third request fails; from 2',
  first: 'first: 2, so that the first two requests fail; from 1',
  until: 'until: 4, so that requests fail in the first four seconds of the program',
  retryAfter: 'retryAfter: 2, the seconds that the failure asks to wait',
  ends: 'ends: whole, cut (in the middle), reset, empty (no answer) or never',
}
