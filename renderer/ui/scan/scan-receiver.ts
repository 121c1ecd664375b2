import { useEffect, useEffectEvent } from 'react'
import { createStore } from '../create-store.ts'

/** Does with the readings of one scan what the page is for, the likeliest reading first. */
type Receive = (codes: readonly string[]) => Promise<void>

const receiver = createStore<Receive | undefined>(undefined)

/** Who takes the scans of this moment; nobody on pages where a scan opens what it names. */
export const receiverOfScans = (): Receive | undefined => receiver.get()

/** Lets a page take every scan itself, whatever has the focus, for as long as it is there. */
export const useReceiveScans = (receive: Receive): void => {
  const onScan = useEffectEvent(receive)
  useEffect(() => {
    const take: Receive = (codes) => onScan(codes)
    receiver.change(() => take)
    return () => receiver.change((current) => (current === take ? undefined : current))
  }, [])
}

/** A scan as it arrived: by the likelier keyboard, by the other one where it reads otherwise, and the key that ended it. */
export type ArrivedScan = {
  readonly text: string
  readonly other?: string
  readonly end: 'Enter' | 'Tab' | 'nothing'
}
type Watch = (scan: ArrivedScan) => void

const watcher = createStore<Watch | undefined>(undefined)

/** Who only looks at what arrives; nobody, but while a scanner is tried. */
export const watcherOfScans = (): Watch | undefined => watcher.get()

/** Shows every scan as it arrives, which does nothing else, for as long as the component is there. */
export const useWatchScans = (watch: Watch): void => {
  const onScan = useEffectEvent(watch)
  useEffect(() => {
    const take: Watch = (scan) => onScan(scan)
    watcher.change(() => take)
    return () => watcher.change((current) => (current === take ? undefined : current))
  }, [])
}
