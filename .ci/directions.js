/**
 * Who may import whom: the one table for both halves. import-direction.js holds the TypeScript half to it
 * when it is linted, and python-rooms.test.ts the Python half of the kernel.
 *
 * An exercise travels content → exercise → editor → sandbox → kernel → trace, from left to right.
 * Plain JavaScript, because the linter loads it on any Node.
 */

/** A folder of src → the folders of src that it may import, besides itself. */
export const folders = {
  protocol: '',
  links: '',
  embed: '',
  author: '',
  absent: '',
  errors: '',
  network: 'exercise',
  kernel: 'protocol network',
  sandbox: 'protocol kernel',
  exercise: 'protocol',
  grader: 'protocol exercise',
  quiz: 'protocol exercise grader',
  cases: 'exercise',
  course: 'protocol exercise grader quiz cases',
  timeline: 'protocol',
  offline: '',
  'scheduler-game': 'protocol links',
  completion: 'protocol grader',
  editor: 'protocol exercise completion',
  learner: 'protocol exercise grader',
  classroom: 'protocol links exercise grader learner',
  mutants: 'protocol kernel exercise grader',
  cli: 'protocol links absent errors kernel exercise grader mutants quiz cases course timeline classroom scorm browser',
  scorm: 'embed learner course quiz',
  suite: 'protocol kernel',
  bench: 'protocol kernel suite browser',
  browser: '',
  styles: '',
  components:
    'protocol links embed absent errors network sandbox exercise grader quiz cases course timeline scheduler-game editor learner classroom scorm offline styles',
  layouts: 'protocol exercise learner components styles',
  pages:
    'protocol links network kernel sandbox exercise grader timeline editor learner classroom components layouts styles',
  e2e: '',
  content: '',
}

/** A package → the folders of src that may import it; a package that is not listed may be imported anywhere. */
export const packages = {
  'monaco-editor': 'editor',
  pyodide: 'kernel cli bench pages',
  comlink: 'sandbox kernel',
  'workbox-precaching': 'offline',
  yaml: 'exercise suite',
}

/** Folders that are given what they need; reading the disk is `exercise/load.ts`'s job. */
export const pure = new Set([
  'protocol',
  'exercise',
  'grader',
  'quiz',
  'cases',
  'network',
  'timeline',
  'scheduler-game',
  'completion',
  'links',
  'absent',
  'errors',
  'learner',
  'classroom',
])

/** A room of src/kernel/python/_turns, from the top down → the rooms that it may import, types included. */
export const rooms = {
  boot: 'explore processes interpreters program network trace library turns cpython protocol',
  explore: 'explore.strategies explore.judge explore.points program trace turns cpython protocol',
  'explore.strategies': 'explore.judge turns protocol',
  'explore.judge': 'turns protocol',
  'explore.points': 'network library turns cpython protocol',
  processes: 'modelled program network trace library turns protocol',
  interpreters: 'modelled program library turns cpython',
  modelled: 'program library turns cpython',
  program: 'trace library turns cpython protocol',
  trace: 'library turns cpython protocol',
  network: 'library turns cpython protocol',
  library: 'turns cpython protocol',
  turns: 'cpython protocol',
  cpython: 'protocol',
  protocol: '',
}
