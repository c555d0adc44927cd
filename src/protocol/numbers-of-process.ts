/** How the numbers in a trace tell its processes apart. By itself, so that a page does not load the whole protocol for it. */

/**
 * The threads of the n-th process that a program starts are numbered from n times this, and so are its locks and
 * connections; below it are those of the program's first process.
 */
export const numbersOfProcess = 1_000_000

/** In place of a thread: somebody outside who visits the program's servers. No program has as many threads. */
export const visitor = numbersOfProcess - 1
