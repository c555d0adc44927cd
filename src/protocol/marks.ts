/** What a program was seen to reach for: in its answer, and in marks sent before the answer could be changed. */
import { mostMarks, type ExploreResult, type Mark } from './explore.ts'

export class Marked {
  private readonly told = new Map<string, Mark>()

  /** A kernel has sent one. */
  hear(mark: Mark): void {
    if (this.told.size < mostMarks) this.told.set(keyOf(mark), mark)
  }

  /** All marks that were sent. */
  get all(): Mark[] {
    return [...this.told.values()]
  }

  /** The result with all marks, each once. */
  in(result: ExploreResult): ExploreResult {
    const all = new Map([...this.told, ...result.marks.map((mark) => [keyOf(mark), mark] as const)])
    return { ...result, marks: [...all.values()].slice(0, mostMarks) }
  }
}

/** There is no answer, only what the program was seen to do before. */
export class Unanswered extends Error {
  readonly marks: Mark[]

  constructor(message: string, marks: Mark[]) {
    super(message)
    this.marks = marks
  }
}

const keyOf = ({ what, line }: Mark): string => `${line} ${what}`
