import { Worker } from 'node:worker_threads'

// Beside this file in the source, and beside the program's own in the build.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const threadFile = new URL(`./move-log-thread${extension}`, import.meta.url)

const QUIET_MILLISECONDS = 500
/** With so many more pages in the log, a quiet moment is no longer waited for. */
const MOST_PAGES = 4000
const PATIENCE_MS = 10_000

/** How far the thread is: it opens the file only while it is awaited, and nobody else may have the file before it has ended. */
export const moveStates = { awaited: 0, open: 1, ended: 2 } as const

type Ports = {
  readonly file: string
  /** @throws when another file lies in its place by now */
  readonly refuseIfGone: () => void
}

/** Moves the log of a database into its file in a thread of its own, when nothing was written for a moment, so that nobody waits. */
export const createLogMover = ({ file, refuseIfGone }: Ports) => {
  let state: Int32Array | undefined
  let moving = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  /** How long the log was when it was moved without a quiet moment: while somebody is in the way, it stays so. */
  let hurried = 0

  const move = (): void => {
    if (state) return
    try {
      refuseIfGone()
    } catch {
      // Whoever writes next is told.
      return
    }
    const own = (state = new Int32Array(new SharedArrayBuffer(4)))
    const workerData: MoveLogData = { database: file, state: own }
    const worker = new Worker(threadFile, { workerData, execArgv: [], name: 'moves the log' })
    worker.unref()
    // Whatever was in its way, the log is moved by the next one, or by whoever writes once it is too long.
    worker.on('error', () => undefined)
    moving = new Promise((resolve) => {
      worker.once('exit', () => {
        state = undefined
        resolve()
      })
    })
  }

  return {
    /** Tells how long the log has grown. */
    grown: (pages: number): void => {
      if (pages < hurried) hurried = 0
      clearTimeout(timer)
      if (pages - hurried >= MOST_PAGES) {
        hurried = pages
        return move()
      }
      timer = setTimeout(move, QUIET_MILLISECONDS).unref()
    },
    /** Comes back once nothing of it is being moved. */
    atRest: (): Promise<void> => moving,
    /** Comes back once the thread has let go of the file: whoever closes it last takes its log away, by its name. */
    close: (): void => {
      clearTimeout(timer)
      if (!state) return
      const { awaited, open, ended } = moveStates
      if (Atomics.compareExchange(state, 0, awaited, ended) === open)
        Atomics.wait(state, 0, open, PATIENCE_MS)
    },
  }
}
export type LogMover = ReturnType<typeof createLogMover>
/** What the thread is begun with. */
export type MoveLogData = { readonly database: string; readonly state: Int32Array }
