/**
 * The Python that is taught and run here, in one place.
 *
 * Pyodide brings it along, the lessons describe it, and their claims are backed by its documentation. A newer one is
 * taught by changing this, `pyodide` in package.json, and the links of the lessons; `.ci/python-version.test.ts`
 * finds anything that was forgotten. Where a later version differs in a way that matters, the lessons say so.
 */
export const python = {
  /** As in the addresses of its documentation: "3.14". */
  version: '3.14',
  /** Where its documentation begins. */
  documentation: 'https://docs.python.org/3.14/',
} as const
