import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { EditorBody } from './editor-body.tsx'
import { PageHead } from './page-head.tsx'
import { SaveAnotherButton } from './save-another-button.tsx'
import { useFillFromAddress } from './state/use-fill-from-address.ts'
import { useNewShipment } from './state/use-new-shipment.ts'
import { type Opening, useNewOpening } from './state/use-stored-draft.ts'
import { TemplatesMenu } from './templates/templates-menu.tsx'
import longForm from '#ui/layout/long-form.module.css'

/** The page on which a shipment is written: one page, short by default, kept while it is typed. */
export const NewShipmentPage = () => {
  const opening = useNewOpening()
  // The draft comes within milliseconds; typing into an empty page before would only be overwritten.
  return opening && <Editor opening={opening} />
}

const Editor = ({ opening }: { readonly opening: Opening }) => {
  const { t } = useTranslation('new-shipment')
  const { editor, documents, save, saveAnother, startAfresh } = useNewShipment(opening)
  const { isSaving } = editor.saving
  const [isPasting, setPasting] = useState(false)
  useFillFromAddress(editor)
  return (
    <div className={longForm['page']} {...unfinished(editor.isChanged ? 'kept' : undefined)}>
      <PageHead
        title={t('title')}
        group={t('group')}
        draft={editor.keptDraft}
        saving={{ label: t('save'), isSaving, save }}
        onPaste={() => setPasting(true)}
        discard={{ label: t('startAfresh'), run: startAfresh }}
      >
        <TemplatesMenu handle={editor.handle} onFill={editor.fill} />
        <SaveAnotherButton isSaving={isSaving} onSave={saveAnother} />
      </PageHead>
      <EditorBody editor={editor} documents={documents} isPasting={isPasting} onPasting={setPasting} />
    </div>
  )
}
