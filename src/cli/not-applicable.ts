/** Which of CPython's tests cannot apply to an interpreter inside a page, and why. */

/** What a test says (a skip's reason, a traceback) → what it needs. The first that matches. */
const NEEDS: [RegExp, string][] = [
  [
    /subprocess support|_posixsubprocess|emscripten does not support processes/i,
    'needs a subprocess',
  ],
  [
    /forkserver start method not available|'forkserver' unexpectedly found/,
    'needs the start method forkserver',
  ],
  [/TestResourceTracker|_resource_tracker\._exitcode/, 'needs the resource tracker, a process'],
  [/_posixshmem/, 'needs memory that processes share'],
  [/os\.fork|fork support|_at_fork_reinit|HAS_FORK|requires.*fork/i, 'needs fork'],
  [/run_in_subinterp|Subinterp|_xxsubinterpreters/, 'needs a subinterpreter of the C API'],
  [/_testcapi|_testinternalcapi|_testlimitedcapi/, 'needs a C test module'],
  [/setitimer|pthread_kill|signal\.alarm|real signal/, 'needs a real signal'],
  [/TLS not supported|SSL is not supported|HTTPSServerTestCase/, 'needs TLS'],
  [/free-?threaded|GIL.disabled|Py_GIL_DISABLED/i, 'needs the free-threaded build'],
  [
    /not (?:linux|macos|windows)|test only on|only (?:for|on) (?:linux|macos|windows)|win32|requires (?:darwin|macOS|Windows)/i,
    'is for another platform',
  ],
  [
    /resource '?cpu'?|Resource '.*' is not available|large memory|bigmem/i,
    'is off by default in CPython too',
  ],
]

/** What `test` needs that is not available here, or null when its failure counts. */
export function notApplicable(test: string, why: string): string | null {
  if (test.startsWith('setUpModule')) return null // it would break the other tests of the module
  const found = NEEDS.find(([pattern]) => pattern.test(why) || pattern.test(test))
  if (found) return found[1]
  return why.startsWith('skipped: ') ? `skips itself (${why.slice('skipped: '.length)})` : null
}
