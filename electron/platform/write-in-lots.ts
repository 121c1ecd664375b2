/** So many lots are lost by a power cut at most; they are done again. */
const SYNC_EVERY = 10

type Write<Writer> = <Result>(work: (writer: Writer) => Result) => Result

/**
 * Writes the lots of work that goes on where it stopped, each whole by itself: the disk is waited for, and the log is kept short,
 * with each tenth.
 */
export const writeInLots = <Writer>(desk: {
  readonly write: Write<Writer>
  readonly writeSoon: Write<Writer>
}): Write<Writer> => {
  let lots = 0
  return (work) => {
    lots += 1
    return lots % SYNC_EVERY === 0 ? desk.write(work) : desk.writeSoon(work)
  }
}
