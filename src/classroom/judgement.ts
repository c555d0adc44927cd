/** What the teacher says of a program: a comment, and a verdict in the place of the check's, or none. */

/** What became of a program: the check's verdict, or why there is none. */
export type State = 'waiting' | 'passed' | 'failed' | 'undecided' | 'missing' | 'trouble'

export interface Judgement {
  /** null: the check's verdict holds. */
  state: 'passed' | 'failed' | null
  comment: string
}

/** A program with what the check said of it, and perhaps the teacher. */
export interface Judged {
  state: State
  /** Left out: the teacher has said nothing yet. */
  judgement?: Judgement
  /** What the teacher said of an earlier program of this learner. It counts no more, but is not forgotten. */
  earlier?: Judgement
}

/** Characters of a comment. */
export const longestComment = 2000

/** What counts: the teacher's verdict, or else the check's. */
export const counted = ({ state, judgement }: Judged): State => judgement?.state ?? state

/** Whether it is known if the program passes: by the check, or by the teacher's word. */
export const isDecided = (cell: Judged): boolean =>
  counted(cell) === 'passed' || counted(cell) === 'failed' || counted(cell) === 'missing'

/** Whether the teacher's verdict is another one than the check's. */
export const isOverridden = (cell: Judged): boolean => counted(cell) !== cell.state

/** The same list with what the teacher said in another one, whose places are the same. */
export const withJudgements = <One extends Judged>(
  cells: readonly One[],
  from: readonly Judged[],
): One[] =>
  cells.map((cell, index) => {
    const { judgement, earlier } = from[index] ?? {}
    return {
      ...cell,
      ...(judgement === undefined ? {} : { judgement }),
      ...(earlier === undefined ? {} : { earlier }),
    }
  })
