import { enableCompileCache } from 'node:module'

// Every call from outside is a new process: what was compiled once is not compiled again. Whatever is imported comes after it.
enableCompileCache()
await import('./cli/run.ts')
