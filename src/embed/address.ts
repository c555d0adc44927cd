/** Where an embedded exercise is: on the site that the script came from. */

/**
 * @param script the address of `embed.js`, which is in the site's root
 * @returns null where `exercise` cannot be the name of one
 */
export function frameAddress(script: string, exercise: string): string | null {
  if (!/^[a-z0-9-]{1,100}$/.test(exercise)) return null
  return new URL(`exercises/${exercise}/?embed=fit`, script).href
}
