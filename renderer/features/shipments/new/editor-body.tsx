import { useState } from 'react'
import { ProblemSummary } from '#contract/problem-summary.tsx'
import { DocumentsTaken } from './documents/documents-taken.tsx'
import { readRequest } from './model/read-request.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { EditorCards } from './editor-cards.tsx'
import { UnknownBar } from './unknown-bar.tsx'
import { useFillFromPasted } from './state/use-fill.ts'
import type { DocumentsEditing } from './state/use-documents.ts'
import { usePastedJson } from './state/use-pasted-json.ts'
import type { ShipmentEditor } from './state/use-shipment-editor.ts'

type EditorBodyProps = {
  readonly editor: ShipmentEditor
  /** The shipment that is being edited; absent for a new one. */
  readonly own?: string
  /** Absent in an edit: there documents are added on the shipment itself. */
  readonly documents?: DocumentsEditing
  readonly isPasting: boolean
  readonly onPasting: (isPasting: boolean) => void
}

/** The form with what is said about all of it, and what fills all of it. */
export const EditorBody = ({ editor, own, documents, isPasting, onPasting }: EditorBodyProps) => {
  const fill = useFillFromPasted({ editor, documents })
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
      <ProblemSummary
        problems={editor.problems}
        fields={editor.fields}
        failure={editor.saving.failure}
        isTried={editor.saving.isTried}
      />
      <UnknownBar handle={editor.handle} />
      <EditorCards key={editor.number} editor={editor} own={own} documents={documents} />
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
