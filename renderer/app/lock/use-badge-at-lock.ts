import { useEffect, useEffectEvent } from 'react'
import type { SentAround } from '#shared/scan/strip-around.ts'
import { stripAround } from '#shared/scan/strip-around.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { likelyLayout, scannedCodes } from '../scan/reading.ts'
import { createScanListener, type Scan } from '../scan/scan-listener.ts'
import { shutKeyGate } from './key-gate.ts'

type Around = Pick<Settings, 'scan_prefix' | 'scan_suffix'>

/** Lets no key past the lock, and hears of badges that are scanned there. */
export const useBadgeAtLock = (
  { scan_prefix: prefix, scan_suffix: suffix }: Around,
  onBadge: (codes: readonly string[]) => void,
): void => {
  const onScan = useEffectEvent((scan: Scan) => {
    const codes = readingsOf(scan, { prefix, suffix })
    if (codes.length > 0) onBadge(codes)
  })
  useEffect(() => {
    const { listen, forget } = createScanListener((scan) => onScan(scan))
    const open = shutKeyGate(listen)
    return () => {
      forget()
      open()
    }
  }, [])
}

/** What a scan says, without what the scanner sends around it; the likelier reading first. */
const readingsOf = ({ typed, struck }: Scan, around: SentAround): readonly string[] => {
  const readings = { typed: stripAround(typed, around), struck: stripAround(struck, around) }
  return scannedCodes(readings, likelyLayout(readings, 'struck'))
}
