/** Unit tests: beside the module they test, and for the tooling in this folder. Node only. */
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { patient, settlePace } from './pace.ts'
import { printed } from './printed.ts'

await settlePace()

/** The slowest files, slowest first: if one of them began last, a core would have nothing to do. */
const long = [
  /grader\/exercises-/,
  /properties\//,
  /suite\/(suite|behaviour-)/,
  /kernel\/snapshot/,
  /cli\//,
  /other-course/,
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((one) => one.test(moduleId))
      return place === -1 ? long.length : place
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

/** These boot an interpreter, and each file has a process of its own for it. */
const withKernel = [
  'src/{kernel,cli,suite,mutants}/**/*.test.ts',
  'src/grader/{exercises-*,kinds,telling,break-it}.test.ts',
  'src/{course/programs,quiz/quizzes,classroom/review,timeline/recordings,absent/lacks,errors/explain,completion/*}.test.ts',
]

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [printed()],
  test: {
    // Tests of the kernel boot a real interpreter.
    testTimeout: patient(60),
    hookTimeout: patient(120),
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A focused or forgotten test must not turn the whole suite green.
    allowOnly: false,
    projects: [
      { extends: true, test: { name: 'kernel', include: withKernel } },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
          exclude: withKernel,
          // With a process for each of them, most of their time would be spent on starting it.
          isolate: false,
        },
      },
    ],
  },
})
