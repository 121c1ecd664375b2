import { type DragEvent, useState } from 'react'

/** Makes a place take a file that is dropped on it. @returns what the place needs, `data-over` while one is above it */
export const useDrop = (take: (file: File) => void) => {
  const [isOver, setOver] = useState(false)
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent): void => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file) take(file)
    },
  }
}
