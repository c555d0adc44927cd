/**
 * The border, on its inner side: what stands outside, behind functions that are made in the realm.
 *
 * Of a function or an error from outside, `constructor.constructor` would be Node's own `Function`. So none may be
 * had here: not by what is called, thrown or handed back, and not by a constructor that a program has replaced.
 */
import type { Outside } from './outside.ts'

// As they are before any program runs.
const { Uint8Array: Bytes, String: text, Number: number, TypeError: Refused } = globalThis

/** Calls what stands outside: what goes wrong there is told in an error of this realm. */
function attempt<Result>(call: () => Result): Result {
  try {
    return call()
  } catch {
    throw new Refused('the host of this interpreter could not do that')
  }
}

/** Bytes from outside, as bytes of this realm. */
const own = (bytes: Uint8Array | null): Uint8Array | null => bytes && new Bytes(bytes)

/** The functions from outside, fit to be used. */
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
