/**
 * Where the course keeps a learner's records in a package: the browser's storage, with a separate part for
 * each learner, so that two learners at one computer never see each other's work.
 */
import type { Keep } from '../learner/store.ts'

/** A name for a learner that does not reveal who it is: FNV-1a, 64 bits (Fowler, Noll, Vo). */
export function cornerOf(learner: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(learner)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return `turns-lms:${hash.toString(36)}:`
}

/** A storage that lasts as long as the page, for browsers that give none. */
export function memory(): Keep {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  }
}

/**
 * One learner's part of a storage.
 *
 * @param onWrite called with each key that was written
 */
export function cornerKeep(storage: Keep, corner: string, onWrite: (key: string) => void): Keep {
  const keys = (): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(corner))
      .map((key) => key.slice(corner.length))
  return {
    get length() {
      return keys().length
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => storage.getItem(corner + key),
    setItem(key, value) {
      storage.setItem(corner + key, value)
      onWrite(key)
    },
    removeItem: (key) => storage.removeItem(corner + key),
  }
}
