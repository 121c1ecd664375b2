import { useEffect, useEffectEvent, useState } from 'react'
import { isDialogOpen } from '#ui/dialogs/is-dialog-open.ts'

export type Dropped = {
  readonly files: readonly File[]
  /** Whether folders were among them; they are left out. */
  readonly hadFolders: boolean
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

const droppedIn = ({ dataTransfer }: DragEvent): Dropped => {
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  const plain = items.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
  return { files: plain.flatMap((item) => item.getAsFile() ?? []), hadFolders: plain.length < items.length }
}

/**
 * Hears files that are dropped anywhere in the window, so that it never opens one in place of the page.
 * @returns whether files are being dragged over it
 */
export const useDroppedFiles = (take: (dropped: Dropped) => void, inDialog: boolean): boolean => {
  const [isOver, setOver] = useState(false)
  const isWanted = useEffectEvent(() => inDialog || !isDialogOpen())
  const onDrop = useEffectEvent(take)
  useEffect(() => {
    const listeners = new AbortController()
    const listen = (type: 'dragenter' | 'dragover' | 'drop', hear: (event: DragEvent) => void): void =>
      addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) return
          event.preventDefault()
          hear(event)
        },
        listeners,
      )
    listen('dragenter', () => setOver(isWanted()))
    listen('dragover', ({ dataTransfer }) => {
      if (dataTransfer) dataTransfer.dropEffect = isWanted() ? 'copy' : 'none'
    })
    listen('drop', (event) => {
      setOver(false)
      if (isWanted()) onDrop(droppedIn(event))
    })
    // Where nothing is related, the window itself was left.
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), listeners)
    return () => listeners.abort()
  }, [])
  return isOver
}
