import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { shortReference } from '../../parts/short-reference.ts'
import type { AddressTexts } from '../model/address-specs.ts'
import type { Edit } from '../model/contents-edits.ts'
import { isUntouched } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useKnownPlaces } from './use-places.ts'
import { useProblems } from './use-problems.ts'
import { useSave, type Write } from './use-save.ts'
import type { Opening } from './use-stored-draft.ts'

/** One page to fill: what it began as, what it holds, and which page of the day it is. */
export type SheetState = {
  readonly start: ShipmentForm
  readonly form: ShipmentForm
  /** Counts the pages: a new one is drawn from scratch, with nothing left open from the one before. */
  readonly number: number
  /** The origin that was kept from the last shipment, if it was. */
  readonly kept?: AddressTexts | undefined
  /** In an edit, `updated` of the shipment that it begins with. */
  readonly updated?: string | undefined
}

type Before = Pick<Known, 'before'> & { readonly updated?: string | undefined }

/** What every page with a shipment's form knows and can do. */
export const useSheet = ({ key, start, draft }: Opening, { before, updated }: Before = {}) => {
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const notify = useNotify()
  const [sheet, setSheet] = useState<SheetState>({
    start,
    form: draft?.form ?? start,
    number: 1,
    updated: draft?.updated ?? updated,
  })
  const { form } = sheet
  const places = useKnownPlaces()
  const known = useMemo(() => ({ ...places, ...(before && { before }) }), [places, before])
  const problems = useProblems(form, known)
  const saving = useSave({ known, onRefused: problems.show })
  const keptDraft = useKeptDraft(sheet, { key, keptBefore: draft?.keptAt })

  // Once the page is gone, there is nothing that could go back.
  const hideUndo = useRef(() => {})
  useEffect(() => () => hideUndo.current(), [])

  const edit = useCallback(
    (change: Edit) => setSheet((current) => ({ ...current, form: change(current.form) })),
    [],
  )
  const turnTo = (next: Omit<SheetState, 'number'>): void => {
    problems.clear()
    setSheet((current) => ({ ...next, number: current.number + 1 }))
  }
  /** Says what was done, and offers the way back. */
  const offerUndo = (notice: { message: string; autoClose?: false }, run: () => void): void => {
    hideUndo.current = notify({ kind: 'page', ...notice, action: { label: t('undo'), run } })
  }
  /** Goes over to another page, says so, and offers the way back while something would be lost. */
  const turnWithUndo = (
    next: Omit<SheetState, 'number'>,
    notice: { message: string; autoClose?: false },
  ): void => {
    turnTo(next)
    if (isUntouched(form, sheet.start)) notify({ kind: 'page', ...notice })
    else offerUndo(notice, () => turnTo(sheet))
  }
  /** Puts another form in the place of this one, documents and all. */
  const fillAnew = (filled: ShipmentForm, message: string): void =>
    turnWithUndo({ start: sheet.start, form: filled, updated: sheet.updated }, { message })
  /** The same for something that says what this shipment is: documents that lie on the page belong to it. */
  const fill = (filled: ShipmentForm, message: string): void =>
    fillAnew({ ...filled, documents: [...form.documents, ...filled.documents] }, message)

  const noticeOfSaved = (reference: string, message: 'saved.message' | 'edit.saved'): void => {
    notify({
      kind: 'page',
      message: t(message, { reference: isolateDigits(shortReference(reference)) }),
      ...(message === 'saved.message' && {
        action: { label: t('saved.open'), run: () => navigate(`/shipments/${reference}`) },
      }),
    })
  }
  const save = (write: Write, then: (reference: string) => void): void =>
    void saving.save(form, write, (reference) => {
      keptDraft.forget()
      then(reference)
    })

  return {
    ...sheet,
    problems: problems.shown,
    saving,
    keptDraft,
    edit,
    turnTo,
    turnWithUndo,
    fill,
    fillAnew,
    offerUndo,
    save,
    noticeOfSaved,
  }
}
export type SheetEditing = ReturnType<typeof useSheet>
