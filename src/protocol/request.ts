/** Reads a request from the page or the command line, or says in one sentence what is wrong with it. */
import type { z } from 'zod'

/** @throws Error whose message is for people: a program that is too long is its writer's mistake, not ours */
export function readRequest<Schema extends z.ZodType>(
  schema: Schema,
  options: z.input<Schema>,
): z.output<Schema> {
  const read = schema.safeParse(options)
  if (read.success) return read.data
  const [{ path, message } = { path: [], message: '' }] = read.error.issues
  throw new Error(message.endsWith('.') ? message : `${path.join('.')}: ${message}`)
}
