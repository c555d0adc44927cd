/**
 * The inner side of the border: functions made in the realm, around those from outside.
 *
 * For a function or an error from outside, `constructor.constructor` would be Node's own `Function`. So nothing here
 * gives one away: not what is called, thrown or returned, and not a constructor that a program has replaced.
 */
import type { Outside } from './outside.ts'

// As they are before any program runs.
const { Uint8Array: Bytes, String: text, Number: number, TypeError: Refused } = globalThis

/** Calls a function outside: a failure there becomes an error of this realm. */
function attempt<Result>(call: () => Result): Result {
  try {
    return call()
  } catch {
    throw new Refused('the host of this interpreter could not do that')
  }
}

/** Bytes from outside, copied into this realm. */
const own = (bytes: Uint8Array | null): Uint8Array | null => bytes && new Bytes(bytes)

/** The functions from outside, made safe to use. */
export function behindBorder(outside: Outside): Outside {
  const { now, random, decode, later, cancel, supply, look, read, keep, tell } = outside
  return {
    now: () => attempt(() => now()),
    random: (count) => attempt(() => random(number(count))),
    decode: (bytes, encoding, isFatal) =>
      attempt(() =>
        decode(
          new Bytes(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          text(encoding),
          isFatal === true,
        ),
      ),
    later: (timer, milliseconds) => attempt(() => later(number(timer), number(milliseconds))),
    cancel: (timer) => attempt(() => cancel(number(timer))),
    supply: (name) => attempt(() => own(supply(text(name)))),
    look: (folder, path) => attempt(() => look(number(folder), text(path))),
    read: (folder, path) => attempt(() => own(read(number(folder), text(path)))),
    keep: (snapshot) => attempt(() => keep(new Bytes(snapshot))),
    tell: (news, which, what) =>
      attempt(() => tell(text(news) as typeof news, number(which), text(what))),
  }
}
