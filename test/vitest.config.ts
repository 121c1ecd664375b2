import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { hostHere } from './host/host-here.ts'

const root = import.meta.dirname
const endToEnd = 'e2e/**/*.test.ts'
const faults = 'faults/*.test.ts'
// The stand-in for Electron brings its own Chromium, which is built for this one kind of machine; Electron needs none.
const isHostHere = hostHere() === 'electron' || (process.platform === 'linux' && process.arch === 'x64')
// Programs and threads that tests start read TypeScript: once each, not at every start. That also keeps its WebAssembly out
// of most threads, where several at a time now and then bring V8 down.
const env = { NODE_COMPILE_CACHE: join(root, '../.cache/node') }
const host = isHostHere ? ['host/**/*.test.ts'] : []

export default defineConfig({
  cacheDir: '../.cache/vite',
  test: {
    root,
    globalSetup: ['./temporary-folder.ts'],
    reporters: ['default', ['json', { outputFile: '../test-results/report.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          root,
          env,
          include: ['**/*.test.ts'],
          exclude: [endToEnd, faults, 'host/**'],
          // Files share their modules, of which most of the time went into reading them anew; what a test replaces, it restores.
          isolate: false,
          // Most wait for the disk or for a program that they started, so that a second worker pays on two cores too.
          maxWorkers: 2,
          // After the end-to-end tests, of which three at a time fill the machine.
          sequence: { groupOrder: 1 },
          // How long a busy machine takes for a thousand made-up inputs is no promise of the program's.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'faults',
          root,
          env,
          include: [faults],
          // Alone: what is killed here is killed at moments of its own, and not at those of a machine that is full.
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'end-to-end',
          root,
          env,
          include: [endToEnd, ...host],
          globalSetup: ['./e2e/announce-host.ts'],
          // As above; what a file has open, it closes.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine may take longer than the usual second to draw what is waited for.
          expect: { poll: { timeout: 20_000 } },
          // Half of the time they wait, between two keys or for what is drawn: a third fills two cores.
          maxWorkers: 3,
        },
      },
    ],
  },
})
