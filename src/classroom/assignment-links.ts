/** Which of the words that a teacher pasted are links of assignments. */

/** One that is a hand-in, too, is a learner's: what it says of an assignment is not the teacher's word. */
const isAssignment = (word: string): boolean => /[#&]a=/.test(word) && !/[#&]h=/.test(word)

/** What is pasted, without the links of assignments in it; and those. */
export function withoutAssignments(text: string): { links: string[]; rest: string } {
  if (text.trimStart().startsWith('{')) return { links: [], rest: text }
  const words = text.split(/\s+/)
  const links = words.filter(isAssignment)
  return {
    links,
    rest: links.length === 0 ? text : words.filter((one) => !isAssignment(one)).join('\n'),
  }
}
