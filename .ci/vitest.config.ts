/** Unit tests: beside the module they test, and for the tooling in this folder. Node only. */
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
    // Tests of the kernel boot a real interpreter, which takes seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A focused or forgotten test must not turn the whole suite green.
    allowOnly: false,
  },
})
