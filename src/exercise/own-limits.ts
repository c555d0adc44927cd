/** How much an exercise of a teacher's own may have: a file of its own, as the schemas of checks are large. */

/** Characters of its text. */
export const longestOwn = 20_000
