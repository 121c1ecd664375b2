import { z } from 'zod'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'
import type { DocumentInput } from '#shared/documents/document.ts'
import { useSaveDraft } from '#trpc/mutations/drafts.ts'
import { useCreateShipment } from '#trpc/mutations/shipments.ts'
import { nextPaint } from '#ui/next-paint.ts'
import { documentInputOf } from '../../documents/document-input.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { addressOfType, type ShipmentForm } from '../model/form.ts'
import { formForAnother, formWithHabits, habitsOf } from '../model/habits.ts'
import { requestOf } from '../model/request-of-form.ts'
import { keepOnlyInSession } from './session-files.ts'
import { useDocuments } from './use-documents.ts'
import { useShipmentEditor, type WriteShipment } from './use-shipment-editor.ts'
import { HABITS_KEY, type Opening } from './use-stored-draft.ts'

const sent = z.custom<CreateShipmentInput>()

/** Everything that the page of a new shipment knows and can do. */
export const useNewShipment = (opening: Opening) => {
  const { t } = useTranslation(['new-shipment', 'documents'])
  const [, navigate] = useLocation()
  const { mutateAsync: create } = useCreateShipment()
  const saveDraft = useSaveDraft()
  const notify = useNotify()
  const editor = useShipmentEditor(opening)
  const documents = useDocuments(editor, opening.key)
  const { handle, start, save, showForm, showFormWithUndo, noticeOfSaved } = editor

  const write: WriteShipment = async () => {
    const { form } = handle.store.get()
    const inputs = await inputsOf(form)
    // Handing over several megabytes takes a moment, in which nothing else is drawn.
    if (inputs.length > 0) await nextPaint()
    const { reference } = await create({
      // As it was typed: what the desk fills in is filled in there, and marked.
      ...sent.parse(requestOf(form)),
      ...(inputs.length > 0 && { paperless_documents: inputs }),
    })
    keepOnlyInSession([])
    // To begin the next one with; nothing is lost where it cannot be kept.
    saveDraft({ key: HABITS_KEY, value: habitsOf(form) }).catch(() => undefined)
    return reference
  }
  const inputsOf = async (filled: ShipmentForm): Promise<readonly DocumentInput[]> =>
    Promise.all(
      filled.documents.map(async (document) => documentInputOf(document, await documents.read(document.id))),
    )
  const startAfresh = (): void => {
    const fresh = formWithHabits(habitsOf(start), opening.desk)
    showFormWithUndo({ start: fresh, form: fresh }, { message: t('draft.emptied') })
  }
  const saveOnceRead = (then: (reference: string) => void): void => {
    // What is still being read would not be saved with it.
    if (documents.reading > 0)
      notify({ message: t('documents:adding.reading', { count: documents.reading }), color: 'yellow' })
    else save(write, then)
  }
  const saveAndOpen = (): void =>
    saveOnceRead((reference) => {
      noticeOfSaved(reference, 'saved.message')
      navigate(`/shipments/${reference}`)
    })
  const saveAnother = (): void =>
    saveOnceRead((reference) => {
      noticeOfSaved(reference, 'saved.message')
      const next = formForAnother(handle.store.get().form)
      showForm({ start: next, form: next, kept: addressOfType(next, 'origin') })
    })
  return { editor, documents, startAfresh, save: saveAndOpen, saveAnother }
}
