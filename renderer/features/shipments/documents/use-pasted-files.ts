import { useEffect, useRef } from 'react'
import { isDialogOpen } from '#ui/dialogs/is-dialog-open.ts'
import { textFieldOf } from '#ui/shortcuts/text-field.ts'

/**
 * Hears files and pictures that are pasted beside every text field.
 * @param inDialog also while a dialog is open, as it is the one that the files are for
 */
export const usePastedFiles = (onFiles: (files: readonly File[]) => void, inDialog = false): void => {
  const latest = useRef({ onFiles, inDialog })
  useEffect(() => {
    latest.current = { onFiles, inDialog }
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || textFieldOf(event.target)) return
      if (isDialogOpen() && !latest.current.inDialog) return
      event.preventDefault()
      latest.current.onFiles(files)
    }
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
}
