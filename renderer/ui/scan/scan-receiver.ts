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
