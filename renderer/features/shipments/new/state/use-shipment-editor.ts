import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ApiError } from '#shared/api-error.ts'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { useProblemMessage } from '#contract/use-problem-message.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { usePart } from '#ui/create-store.ts'
import type { Row } from '#ui/form/field-path.ts'
import { useFieldsOf, useForm } from '#ui/form/use-form.ts'
import { type SaveRefusal, useSave, type Write } from '#ui/form/use-save.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { shortReference } from '../../parts/short-reference.ts'
import { shipmentRules } from '../model/check-form.ts'
import { isUntouched } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { useKeptShipment } from './use-kept-shipment.ts'
import { useKnownRecords } from './use-known-records.ts'
import type { Opening } from './use-stored-draft.ts'

/** One page to fill: what it began as, and which page of the day it is. */
type EditorState = {
  readonly start: ShipmentForm
  /** Counts the pages: a new one is drawn from scratch, with nothing left open from the one before. */
  readonly number: number
  /** The origin that was kept from the last shipment, if it was. */
  readonly kept?: Row | undefined
  /** In an edit, `updated` of the shipment that it begins with. */
  readonly updated?: string | undefined
}
/** A page to turn to, and what it holds. */
type NextForm = Omit<EditorState, 'number'> & { readonly form: ShipmentForm }
type Notice = { readonly message: string; readonly autoClose?: false }

/** Gives the request to the desk. @returns the shipment's reference, or undefined when it was not saved after all */
export type WriteShipment = Write<CreateShipmentRequest, string>

type Before = Pick<Known, 'before'> & { readonly updated?: string | undefined }

const refusalOf = (error: unknown): SaveRefusal<ApiError> => {
  const refusal = apiErrorOf(error)
  return refusal.code === 'internal_server_error' ? { failure: refusal } : { problems: refusal.details }
}

/** What every page with a shipment's form knows and can do. */
export const useShipmentEditor = ({ key, start, draft, desk }: Opening, { before, updated }: Before = {}) => {
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const notify = useNotify()
  const records = useKnownRecords()
  const rules = useMemo(
    () => shipmentRules({ ...records, ...(before && { before }) }, desk?.defaults),
    [records, before, desk?.defaults],
  )
  const handle = useForm(() => draft?.form ?? start, rules)
  const [editor, setEditor] = useState<EditorState>({ start, number: 1, updated: draft?.updated ?? updated })
  const saving = useSave({ handle, rules, refusalOf })
  const keptDraft = useKeptShipment(handle, {
    key,
    keptBefore: draft?.keptAt,
    start: editor.start,
    updated: editor.updated,
  })

  // Once the page is gone, there is nothing that could go back.
  const hideUndo = useRef(() => {})
  useEffect(() => () => hideUndo.current(), [])

  const showForm = ({ form, ...next }: NextForm): void => {
    handle.replace(form)
    setEditor((current) => ({ ...next, number: current.number + 1 }))
  }
  /** Says what was done, and offers the way back. */
  const offerUndo = (notice: Notice, run: () => void): void => {
    hideUndo.current = notify({ kind: 'page', ...notice, action: { label: t('undo'), run } })
  }
  /** Goes over to another page, says so, and offers the way back while something would be lost. */
  const showFormWithUndo = (next: NextForm, notice: Notice): void => {
    const { form } = handle.store.get()
    showForm(next)
    if (isUntouched(form, editor.start)) notify({ kind: 'page', ...notice })
    else offerUndo(notice, () => showForm({ ...editor, form }))
  }
  /** Puts another form in the place of this one, documents and all. */
  const replaceForm = (form: ShipmentForm, message: string): void =>
    showFormWithUndo({ start: editor.start, form, updated: editor.updated }, { message })
  /** The same for something that says what this shipment is: documents that lie on the page belong to it. */
  const fill = (filled: ShipmentForm, message: string): void => {
    const { documents } = handle.store.get().form
    replaceForm({ ...filled, documents: [...documents, ...filled.documents] }, message)
  }

  const noticeOfSaved = (reference: string, message: 'saved.message' | 'edit.saved'): void => {
    notify({
      kind: 'page',
      message: t(message, { reference: isolateDigits(shortReference(reference)) }),
      ...(message === 'saved.message' && {
        action: { label: t('saved.open'), run: () => navigate(`/shipments/${reference}`) },
      }),
    })
  }
  const save = (write: WriteShipment, then: (reference: string) => void): void =>
    void saving.save(write, (reference) => {
      keptDraft.forget()
      then(reference)
    })

  return {
    ...editor,
    handle,
    fields: useFieldsOf(handle, rules, useProblemMessage(rules.shape)),
    problems: usePart(handle.store, ({ problems }) => problems),
    isChanged: usePart(handle.store, ({ form }) => form !== editor.start),
    saving,
    keptDraft,
    showForm,
    showFormWithUndo,
    fill,
    replaceForm,
    offerUndo,
    save,
    noticeOfSaved,
  }
}
export type ShipmentEditor = ReturnType<typeof useShipmentEditor>
