/** The installed pyodide package: its version, and where its files are. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const require = createRequire(import.meta.url)

export const { version } = require('pyodide/package.json') as { version: string }

export const place = dirname(require.resolve('pyodide'))
