import { useState } from 'react'
import { CarriedBar } from './carried-bar.tsx'
import { DocumentsTaken } from './documents/documents-taken.tsx'
import { readRequest } from './model/read-request.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { Sheet } from './sheet.tsx'
import { useFillFromPasted } from './state/use-fill.ts'
import type { DocumentsEditing } from './state/use-documents.ts'
import { usePastedJson } from './state/use-pasted-json.ts'
import type { SheetEditing } from './state/use-sheet.ts'

type EditorBodyProps = {
  readonly sheet: SheetEditing
  /** The shipment that is being edited; absent for a new one. */
  readonly own?: string
  /** Absent in an edit: there documents are added on the shipment itself. */
  readonly documents?: DocumentsEditing
  readonly isPasting: boolean
  readonly onPasting: (isPasting: boolean) => void
}

/** The form with what is said about all of it, and what fills all of it. */
export const EditorBody = ({ sheet, own, documents, isPasting, onPasting }: EditorBodyProps) => {
  const fill = useFillFromPasted({ sheet, documents })
  const [broken, setBroken] = useState('')
  usePastedJson((text) => {
    const pasted = readRequest(text)
    if (pasted.kind === 'request') return fill(pasted)
    setBroken(text)
    return onPasting(true)
  })
  const close = (): void => {
    setBroken('')
    onPasting(false)
  }
  return (
    <>
      <ProblemSummary problems={sheet.problems} failure={sheet.saving.failure} />
      <CarriedBar form={sheet.form} edit={sheet.edit} />
      <Sheet key={sheet.number} sheet={sheet} own={own} documents={documents} />
      <DocumentsTaken documents={documents} />
      {isPasting && (
        <PasteDialog
          text={broken}
          onClose={close}
          onRequest={(pasted) => {
            close()
            fill(pasted)
          }}
        />
      )}
    </>
  )
}
