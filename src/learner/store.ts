/**
 * The learner's records in the browser's storage, each under a key of its own, so that two tabs at
 * two exercises never touch the same one. An entry that cannot be read is never deleted: it is
 * set aside under another key, and reported.
 */
import { merge } from './merge.ts'
import { readRecord, type Kind, type LearnerRecord, type RecordOf } from './record.ts'

/** The part of the browser's `Storage` that is used. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Why something is not kept, or could not be read. */
export type Trouble =
  /** No room left in the storage. */
  | 'full'
  /** The browser gives this site no storage. */
  | 'blocked'
  /** Written by a newer version of the course; left as it is. */
  | 'future'
  /** Cannot be understood; set aside. */
  | 'corrupt'

const PREFIX = 'taking-turns:'
const ASIDE = `${PREFIX}aside:`
const OWN = new RegExp(`^${PREFIX}(exercise|program|quiz|lesson|cases):(.+)$`)

const keyOf = (kind: Kind, id: string): string => `${PREFIX}${kind}:${id}`

/** What a key of the storage is about; null if it is not ours. */
export function subjectOf(key: string | null): { kind: Kind; id: string } | null {
  const [, kind, id] = OWN.exec(key ?? '') ?? []
  return kind === undefined || id === undefined ? null : { kind: kind as Kind, id }
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(error.name)

export class Store {
  private readonly keep: Keep | null
  private readonly now: () => number
  /** Called for everything that goes wrong. */
  private readonly onTrouble: (trouble: Trouble) => void
  /** Called after each change that was made through this store. */
  private readonly onChange: () => void

  /**
   * @param open gives the storage; it may throw if the browser has none
   * @param now milliseconds since 1970
   */
  constructor(
    open: () => Keep,
    now: () => number,
    onTrouble: (trouble: Trouble) => void = () => {},
    onChange: () => void = () => {},
  ) {
    this.now = now
    this.onChange = onChange
    this.onTrouble = onTrouble
    try {
      this.keep = open()
    } catch {
      this.keep = null
      onTrouble('blocked')
    }
  }

  /** The record of one thing; undefined: there is none, or none that can be read. */
  read<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    const key = keyOf(kind, id)
    const stored = this.keep?.getItem(key) ?? null
    if (stored === null) return undefined
    const read = readRecord(stored)
    if ('record' in read && read.record.kind === kind) return read.record as RecordOf<K>
    const fault = 'fault' in read ? read.fault : 'corrupt'
    this.onTrouble(fault)
    // What a newer version wrote is left where that version looks for it.
    if (fault === 'corrupt') this.setAside(key, stored)
    return undefined
  }

  /**
   * Changes one record. It starts from what is in the storage now, whoever wrote that.
   *
   * @param change makes the new record from the current one; its `changed` is set here
   * @returns what is kept from now on: the record that was there before, if the new one could not be written
   */
  update<K extends Kind>(
    kind: K,
    id: string,
    change: (before: RecordOf<K> | undefined) => RecordOf<K>,
  ): RecordOf<K> | undefined {
    const before = this.read(kind, id)
    const stored = this.keep?.getItem(keyOf(kind, id)) ?? null
    if (before === undefined && stored !== null) return undefined // of a newer version
    const after = { ...change(before), changed: this.now() }
    return this.write(after) ? after : before
  }

  /** All records that can be read. */
  all(): LearnerRecord[] {
    return this.keys().flatMap((key) => {
      const subject = subjectOf(key)
      const record = subject && this.read(subject.kind, subject.id)
      return record ? [record] : []
    })
  }

  /** Imports records, and merges them with those that are here already. Returns how many. */
  take(records: readonly LearnerRecord[]): number {
    let taken = 0
    for (const record of records) {
      const here = this.read(record.kind, record.id)
      if (this.write(here ? merge(here, record) : record)) taken += 1
    }
    return taken
  }

  /** Forgets one thing. */
  remove(kind: Kind, id: string): void {
    this.keep?.removeItem(keyOf(kind, id))
    this.onChange()
  }

  /** Forgets everything, even what was set aside. */
  forget(): void {
    for (const key of this.keys()) this.keep?.removeItem(key)
    this.onChange()
  }

  /** What was set aside because it could not be read, as it was stored. */
  setAsideTexts(): string[] {
    return this.keys().flatMap((key) => {
      return key.startsWith(ASIDE) ? [this.keep?.getItem(key) ?? ''] : []
    })
  }

  private keys(): string[] {
    const { keep } = this
    if (keep === null) return []
    const keys = Array.from({ length: keep.length }, (_, index) => keep.key(index) ?? '')
    return keys.filter((key) => key.startsWith(PREFIX))
  }

  private write(record: LearnerRecord): boolean {
    const isWritten = this.set(keyOf(record.kind, record.id), JSON.stringify(record))
    if (isWritten) this.onChange()
    return isWritten
  }

  private setAside(key: string, stored: string): void {
    if (this.set(`${ASIDE}${this.now()}:${key.slice(PREFIX.length)}`, stored)) {
      this.keep?.removeItem(key)
    }
  }

  private set(key: string, value: string): boolean {
    if (this.keep === null) return false
    try {
      this.keep.setItem(key, value)
      return true
    } catch (error) {
      this.onTrouble(isFull(error) ? 'full' : 'blocked')
      return false
    }
  }
}
