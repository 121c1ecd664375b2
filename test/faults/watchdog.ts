import { Worker } from 'node:worker_threads'

const MOST_LETTERS = 400

/** Looks on from a thread of its own, which goes on when this one stands still for good; then it says where, and ends the process. */
const looking = `
  const { workerData: { beats, name, seconds } } = require('node:worker_threads')
  let last = -1
  setInterval(() => {
    const now = Atomics.load(beats, 0)
    if (now === last) {
      const text = Buffer.from(name).toString('utf8').replaceAll('\\0', '')
      require('node:fs').writeSync(2, 'Nothing has come back for ' + seconds + ' s from: ' + text + '\\n')
      process.kill(process.pid, 'SIGKILL')
    }
    last = now
  }, seconds * 1000)
`

/** Ends the whole process when something takes longer than that, as what never comes back is no outcome. */
export const createWatchdog = (seconds: number) => {
  const beats = new Int32Array(new SharedArrayBuffer(4))
  const name = new Uint8Array(new SharedArrayBuffer(MOST_LETTERS))
  const worker = new Worker(looking, { eval: true, workerData: { beats, name, seconds } })
  worker.unref()
  return {
    /** What is begun now. */
    begin: (what: string): void => {
      name.fill(0)
      new TextEncoder().encodeInto(what, name)
      Atomics.add(beats, 0, 1)
    },
    [Symbol.asyncDispose]: async (): Promise<void> => void (await worker.terminate()),
  }
}
