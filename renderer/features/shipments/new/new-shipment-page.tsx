import { useState } from 'react'
import { CarriedBar } from './carried-bar.tsx'
import { readRequest } from './model/read-request.ts'
import classes from './new.module.css'
import { PageHead } from './page-head.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { Sheet } from './sheet.tsx'
import { useNewShipment } from './state/use-new-shipment.ts'
import { usePastedJson } from './state/use-pasted-json.ts'
import { type Opening, useStoredDraft } from './state/use-stored-draft.ts'

/** The page on which a shipment is written: one page, short by default, kept while it is typed. */
export const NewShipmentPage = () => {
  const opening = useStoredDraft()
  // The draft comes within milliseconds; typing into an empty page before would only be overwritten.
  return opening && <Editor opening={opening} />
}

const Editor = ({ opening }: { readonly opening: Opening }) => {
  const shipment = useNewShipment(opening)
  const [pasting, setPasting] = useState<string>()
  const { fill, number, keptDraft } = shipment

  usePastedJson((text) => {
    const pasted = readRequest(text)
    if (pasted.kind === 'request') fill(pasted)
    else setPasting(text)
  })

  return (
    <div className={classes['page']}>
      <PageHead
        draft={keptDraft}
        isSaving={shipment.saving.isSaving}
        onSave={shipment.save}
        onSaveAnother={shipment.saveAnother}
        onPaste={() => setPasting('')}
        onStartAfresh={shipment.startAfresh}
      />
      <ProblemSummary problems={shipment.problems} failure={shipment.saving.failure} />
      <CarriedBar form={shipment.form} edit={shipment.edit} />
      <Sheet key={number} shipment={shipment} />
      {pasting !== undefined && (
        <PasteDialog
          text={pasting}
          onClose={() => setPasting(undefined)}
          onRequest={(pasted) => {
            setPasting(undefined)
            fill(pasted)
          }}
        />
      )}
    </div>
  )
}
