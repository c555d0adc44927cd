/**
 * The Python that is taught and run here, said once.
 *
 * Pyodide brings it along, the lessons describe it, and their claims are backed by its documentation. A newer one is
 * taught by changing this, `pyodide` in package.json, and the links of the lessons; `.ci/python-version.test.ts`
 * tells what was forgotten. What a version after it does differently is said in the lessons, where it matters.
 */
export const python = {
  /** As in its documentation's addresses: "3.14". */
  version: '3.14',
  /** Where its documentation begins. */
  documentation: 'https://docs.python.org/3.14/',
} as const
