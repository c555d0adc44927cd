/** The programs of content/programs, by the name of their file. */

const files = import.meta.glob<string>('/content/programs/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Id → text, for every program there is. */
export const programs: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [/([^/]+)\.py$/.exec(path)?.[1] ?? path, text]),
)

/**
 * The text of one program.
 *
 * @param id the file's name without `.py`
 * @param usedIn the file that shows it, for the message
 * @throws Error naming that file, the id and what to do, where there is no such program
 */
export function findProgram(
  id: string,
  usedIn: string,
  among: ReadonlyMap<string, string> = programs,
): string {
  const text = among.get(id)
  if (text !== undefined) return text.trimEnd() + '\n'
  throw new Error(
    `${usedIn}: there is no program "${id}". ` +
      `Write it to content/programs/${id}.py, or use one of: ${[...among.keys()].join(', ')}.`,
  )
}
