import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const endToEnd = ['e2e/**/*.test.ts', 'host/**/*.test.ts']

export default defineConfig({
  test: {
    root,
    reporters: ['default', ['json', { outputFile: '../test-results/report.json' }]],
    projects: [
      { test: { name: 'unit', root, include: ['**/*.test.ts'], exclude: endToEnd } },
      {
        test: {
          name: 'end-to-end',
          root,
          include: endToEnd,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file starts programs and browsers of its own; one at a time is faster on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
})
