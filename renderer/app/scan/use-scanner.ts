import { useEffect } from 'react'
import { createScanListener, type Scanner } from './scan-listener.ts'

/** Answers scans for as long as the component is there, whatever has the focus. */
export const useScanner = ({ onReference, onText }: Scanner): void => {
  useEffect(() => {
    const { listen, forget } = createScanListener({ onReference, onText })
    // Before anyone else: a scan belongs to no element of the page.
    addEventListener('keydown', listen, { capture: true })
    return () => {
      forget()
      removeEventListener('keydown', listen, { capture: true })
    }
  }, [onReference, onText])
}
