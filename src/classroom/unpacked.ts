/**
 * The room in memory for what is unpacked of a zip file. Where it is too little, those whose files take most of it give
 * theirs up: nobody refuses the hand-ins of the others with a file that is made to be large.
 */
import { ownersOf } from './owners.ts'
import type { Delivered } from './delivery.ts'

export class Unpacked {
  /** Bytes of each file that has room. */
  private readonly sizes = new Map<Delivered, number>()
  private sum = 0
  private readonly most: number

  /** @param most bytes of all files together */
  constructor(most: number) {
    this.most = most
  }

  /** @returns whether there is room for so many more bytes of this file; if not, it has given up all that it had */
  take(file: Delivered, bytes: number): boolean {
    this.sizes.set(file, (this.sizes.get(file) ?? 0) + bytes)
    this.sum += bytes
    while (this.sum > this.most) {
      const [, files] = this.largest()
      const trouble = `All that is unpacked is larger than ${this.most / 1e6} MB, and most of it is here: ask for this again, by itself.`
      for (const one of files) this.giveUp(one, trouble)
    }
    return this.sizes.has(file)
  }

  giveUp(file: Delivered, trouble: string): void {
    Object.assign(file, { text: null, trouble })
    this.sum -= this.sizes.get(file) ?? 0
    this.sizes.delete(file)
  }

  /** Whose files take most room, and those files. */
  private largest(): [owner: string, Delivered[]] {
    const ownerOf = ownersOf([...this.sizes.keys()].map(({ path }) => path))
    const byOwner = Map.groupBy(this.sizes.keys(), ({ path }) => JSON.stringify(ownerOf(path)))
    const size = (files: readonly Delivered[]): number =>
      files.reduce((sum, file) => sum + this.sizes.get(file)!, 0)
    return [...byOwner].reduce((one, other) => (size(other[1]) > size(one[1]) ? other : one))
  }
}

/** The name of whoever has most files among these. */
export function whoseMost(files: readonly Delivered[]): string {
  const ownerOf = ownersOf(files.map(({ path }) => path))
  const byOwner = Map.groupBy(files, ({ path }) => ownerOf(path).name)
  const [most] = [...byOwner].toSorted(([, one], [, other]) => other.length - one.length)
  return most?.[0] ?? ''
}
