/** Where a program of the behaviour corpus (src/suite) is run by the tests: each in one place, in Node or in a page. */

/** @param index its place in the corpus, by name; @param name without `.py` */
export function isRunInPage(index: number, name: string): boolean {
  // A page would ask the reader for what it reads.
  return index % 4 === 0 && name !== 'input_at_end'
}
