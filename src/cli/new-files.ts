/** What `npm run new` writes: a small whole that is in order as it stands, to be replaced piece by piece. */

export type Kind = 'lesson' | 'exercise' | 'quiz' | 'program'
type Files = Record<string, string>

const starter = `import threading

counter = [0]


def add(times):
    for _ in range(times):
        counter[0] += 1


threads = [threading.Thread(target=add, args=(3,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter[0])
`
const locked = starter
  .replace('counter = [0]\n', 'counter = [0]\nlock = threading.Lock()\n')
  .replace('        counter[0] += 1', '        with lock:\n            counter[0] += 1')
const whole = starter
  .replace('counter = [0]\n', 'counter = [0]\nlock = threading.Lock()\n')
  .replace(
    '    for _ in range(times):\n        counter[0] += 1',
    '    with lock:\n        for _ in range(times):\n            counter[0] += 1',
  )
const anew = starter.replace(
  '        counter[0] += 1',
  '        with threading.Lock():\n            counter[0] += 1',
)
const unjoined = locked.replace('for thread in threads:\n    thread.join()\n', '')
const once = locked.replace('range(2)', 'range(1)')

const program = (id: string): Files => ({
  [`programs/${id}.py`]: `import threading

# Replace this by your program: as plain as a learner would write it.


def work(name):
    print(name, "works")


first = threading.Thread(target=work, args=("first",))
second = threading.Thread(target=work, args=("second",))
first.start()
second.start()
first.join()
second.join()
print("done")
`,
  [`programs/${id}.yaml`]: `# What the lesson says of ${id}.py; lesson:check holds the program to it.
ends: finished # or exception, exit, deadlock, or a list of these
checks: # hold in every schedule; content/README.md has all types
  - type: output-line
    text: done
    count: 1
possible: # whole outputs that the lesson says can come; leave it out where it says none
  - |
    second works
    first works
    done
`,
})

const exercise = (id: string): Files => ({
  [`exercises/${id}/exercise.yaml`]: `title: A title of a few words
goal: |
  Two threads count. Change \`add\` so that no increment is lost.
schedules: 100 # explored at most
different: 20 # needed for a pass, unless there are fewer
hints: # from the gentlest to the one that nearly tells it
  - What happens between reading \`counter[0]\` and writing it?
reached: # for each hint the checks that hold once it has nothing left to say, or never
  1: counter-is-six
helps: # for each hint the wrong programs that have not done what it says; or none
  1: lock-for-each
  none: [no-join, one-thread]
explanation: |
  Why the solution is right: shown after a pass, and with the solution.
checks: # what a right program does, in every schedule; content/README.md has all types
  - type: final-value
    name: counter-is-six
    expression: counter[0]
    equals: 6
    called: the counter
  - type: output-line
    name: total-is-printed
    text: '6'
    count: 1
  - type: provenance
    name: two-threads-count
    variable: counter
    by: threads
    threads: 2
wrong: # each wrong-*.py, and the check that has to fail
  lock-for-each: counter-is-six
  no-join: total-is-printed
  one-thread: counter-is-six
says: # a piece of each sentence of the goal, and the checks that test it
  Two threads count: [two-threads-count]
  so that no increment is lost: [counter-is-six, total-is-printed]
`,
  [`exercises/${id}/starter.py`]: starter,
  [`exercises/${id}/solution.py`]: locked,
  [`exercises/${id}/right-lock-outside.py`]: whole,
  [`exercises/${id}/wrong-lock-for-each.py`]: anew,
  [`exercises/${id}/wrong-no-join.py`]: unjoined,
  [`exercises/${id}/wrong-one-thread.py`]: once,
})

const quiz = (id: string): Files => ({
  [`quizzes/${id}.yaml`]: `title: A title of a few words
question: |
  Which of these can the program print?
code: | # or \`program: ID\`, one of content/programs
  import threading

  def work(name):
      print(name, "works")

  first = threading.Thread(target=work, args=("first",))
  second = threading.Thread(target=work, args=("second",))
  first.start()
  second.start()
schedules: 1000 # explored at most: enough that all are tried, where something is not possible
options: # what the learner ticks; lesson:check says where you are wrong
  - output: |
      second works
      first works
    possible: true
    because: |
      Both are started, and nobody waits for the first.
  - output: |
      first works
    possible: false
    because: |
      The program ends when both have ended.
`,
})

const lesson = (id: string, parts: readonly string[]): Files => {
  const slug = id.slice(3)
  return {
    [`lessons/${id}.mdx`]: `---
title: A title of a few words
part: ${parts[0]} # one of the parts in course.yaml: ${parts.join(', ')}
minutes: 20 # content/README.md says how they are estimated
question: What is the puzzle that this lesson opens with?
summary: One or two sentences for the contents page, of 40 characters at least.
---

The puzzle, with a program to run.

<Program id="${slug}-first" title="What it shows" />

<Program id="${slug}-second" title="What it shows" />

<Quiz id="${slug}-quiz" />

<Exercise id="${slug}-exercise" />

## Summary

- One sentence for each thing learned.

## Further reading

- [\`threading\`](https://docs.python.org/3.14/library/threading.html)
`,
    [`claims/${slug}.yaml`]: `# What the lesson states about Python, at least five things, and what on its page backs each.
${[1, 2, 3, 4, 5]
  .map(
    (number) =>
      `- claim: Statement ${number}, to be replaced by one that can be true or false.\n  program: ${slug}-first\n`,
  )
  .join('')}`,
    ...program(`${slug}-first`),
    ...program(`${slug}-second`),
    ...quiz(`${slug}-quiz`),
    ...exercise(`${slug}-exercise`),
  }
}

/** File names within content/ → their texts; `parts` are those of the course. */
export const templates: Record<Kind, (id: string, parts: readonly string[]) => Files> = {
  lesson,
  exercise,
  quiz,
  program,
}
