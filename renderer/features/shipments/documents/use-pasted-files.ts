import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#ui/dialogs/is-dialog-open.ts'
import { textFieldOf } from '#ui/shortcuts/text-field.ts'

/**
 * Hears files and pictures that are pasted beside every text field.
 * @param inDialog also while a dialog is open, as it is the one that the files are for
 */
export const usePastedFiles = (onFiles: (files: readonly File[]) => void, inDialog = false): void => {
  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || textFieldOf(event.target)) return
    if (isDialogOpen() && !inDialog) return
    event.preventDefault()
    onFiles(files)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event)
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
}
