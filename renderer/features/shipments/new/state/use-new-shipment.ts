import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentInput } from '#shared/documents/document.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { nextPaint } from '#ui/next-paint.ts'
import { documentInputOf } from '../../documents/document-input.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { ShipmentForm } from '../model/form.ts'
import { formForAnother, formWithHabits, habitsOf } from '../model/habits.ts'
import { keepOnlyInSession } from './session-files.ts'
import { useDocuments } from './use-documents.ts'
import type { Write } from './use-save.ts'
import { useSheet } from './use-sheet.ts'
import { HABITS_KEY, type Opening } from './use-stored-draft.ts'

const originOf = (form: ShipmentForm) => form.addresses.find(({ type }) => type === 'origin')?.texts

/** Everything that the page of a new shipment knows and can do. */
export const useNewShipment = (opening: Opening) => {
  const { t } = useTranslation(['new-shipment', 'documents'])
  const [, navigate] = useLocation()
  const client = useTRPCClient()
  const notify = useNotify()
  const sheet = useSheet(opening)
  const documents = useDocuments(sheet, opening.key)
  const { form, start, save, turnTo, turnWithUndo, noticeOfSaved } = sheet

  const write: Write = async (request) => {
    const inputs = await inputsOf(form)
    // Handing over several megabytes takes a moment, in which nothing else is drawn.
    if (inputs.length > 0) await nextPaint()
    const { reference } = await client.shipments.create.mutate({
      ...request,
      ...(inputs.length > 0 && { paperless_documents: inputs }),
    })
    keepOnlyInSession([])
    // To begin the next one with; nothing is lost where it cannot be kept.
    client.drafts.save.mutate({ key: HABITS_KEY, value: habitsOf(form) }).catch(() => undefined)
    return reference
  }
  const inputsOf = async (filled: ShipmentForm): Promise<readonly DocumentInput[]> =>
    Promise.all(
      filled.documents.map(async (document) => documentInputOf(document, await documents.read(document.id))),
    )
  const startAfresh = (): void => {
    const fresh = formWithHabits(habitsOf(start))
    turnWithUndo({ start: fresh, form: fresh }, { message: t('draft.emptied') })
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
      const next = formForAnother(form)
      turnTo({ start: next, form: next, kept: originOf(next) })
    })
  return { sheet, documents, startAfresh, save: saveAndOpen, saveAnother }
}
