/** So many lots are lost by a power cut at most; they are done again. */
const SYNC_EVERY = 10

/** Writes one lot of long work. */
export type WriteLot<Writer> = <Result>(work: (writer: Writer) => Result) => Result | Promise<Result>

type Ports<Writer> = {
  readonly writeSoon: <Result>(work: (writer: Writer) => Result) => Result
  readonly syncBeside: () => Promise<void>
}

/**
 * Writes the lots of work that goes on where it stopped, each whole by itself: they are brought onto the disk, and the log is kept
 * short, with each tenth, which only the next lot waits for.
 */
export const writeInLots = <Writer>({ writeSoon, syncBeside }: Ports<Writer>): WriteLot<Writer> => {
  let lots = 0
  return (work) => {
    const result = writeSoon(work)
    lots += 1
    return lots % SYNC_EVERY === 0 ? syncBeside().then(() => result) : result
  }
}
