import { useEffect } from 'react'
import { createScanListener, type Scan } from './scan-listener.ts'

/** Answers scans for as long as the component is there, whatever has the focus. */
export const useScanner = (onScan: (scan: Scan) => void): void => {
  useEffect(() => {
    const { listen, forget } = createScanListener(onScan)
    // Before anyone else: a scan belongs to no element of the page.
    addEventListener('keydown', listen, { capture: true })
    return () => {
      forget()
      removeEventListener('keydown', listen, { capture: true })
    }
  }, [onScan])
}
