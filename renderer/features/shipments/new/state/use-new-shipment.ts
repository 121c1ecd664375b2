import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isolate, isolateDigits } from '../../parts/isolate.ts'
import { shortReference } from '../../parts/short-reference.ts'
import type { AddressTexts } from '../model/address-specs.ts'
import type { Edit } from '../model/contents-edits.ts'
import { isUntouched } from '../model/draft-value.ts'
import { formOf } from '../model/form-of-request.ts'
import type { ShipmentForm } from '../model/form.ts'
import { formForAnother, formWithHabits, habitsOf } from '../model/habits.ts'
import type { PastedRequest } from '../model/read-request.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useNotices } from './use-notices.tsx'
import { useProblems } from './use-problems.ts'
import { useSave } from './use-save.ts'
import type { Opening } from './use-stored-draft.ts'

/** One page to fill: what it began as, what it holds, and which page of the day it is. */
type Sheet = {
  readonly start: ShipmentForm
  readonly form: ShipmentForm
  /** Counts the pages: a new one is drawn from scratch, with nothing left open from the one before. */
  readonly number: number
  readonly kept?: AddressTexts | undefined
}

const originOf = (form: ShipmentForm) => form.addresses.find(({ type }) => type === 'origin')?.texts

/** Everything that the page knows and can do. */
export const useNewShipment = ({ start, draft }: Opening) => {
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const notify = useNotices()
  const [sheet, setSheet] = useState<Sheet>({ start, form: draft?.form ?? start, number: 1 })
  const { form } = sheet
  const problems = useProblems(form)
  const saving = useSave(problems.show)
  const keptDraft = useKeptDraft(form, sheet.start, draft?.keptAt)

  const edit = useCallback(
    (change: Edit) => setSheet((current) => ({ ...current, form: change(current.form) })),
    [],
  )
  const turnTo = (next: Omit<Sheet, 'number'>): void => {
    problems.clear()
    setSheet((current) => ({ ...next, number: current.number + 1 }))
  }
  const noticeWithUndo = (message: string): void => {
    const undo = { label: t('undo'), run: () => turnTo(sheet) }
    notify({ message, ...(!isUntouched(form, sheet.start) && { act: undo }) })
  }

  const startAfresh = (): void => {
    const fresh = formWithHabits(habitsOf(sheet.start))
    turnTo({ start: fresh, form: fresh })
    noticeWithUndo(t('draft.emptied'))
  }
  const fill = ({ request, twice }: Extract<PastedRequest, { kind: 'request' }>): void => {
    turnTo({ start: sheet.start, form: formOf(request) })
    const names = twice.map(isolate).join(', ')
    noticeWithUndo([t('paste.filled'), ...(names === '' ? [] : [t('paste.twice', { names })])].join(' '))
  }
  const noticeOfSaved = (reference: string): void =>
    notify({
      message: t('saved.message', { reference: isolateDigits(shortReference(reference)) }),
      act: { label: t('saved.open'), run: () => navigate(`/shipments/${reference}`) },
    })
  const save = (): void =>
    void saving.save(form, (reference) => {
      keptDraft.forget()
      noticeOfSaved(reference)
      navigate(`/shipments/${reference}`)
    })
  const saveAnother = (): void =>
    void saving.save(form, (reference) => {
      keptDraft.forget()
      noticeOfSaved(reference)
      const next = formForAnother(form)
      turnTo({ start: next, form: next, kept: originOf(next) })
    })

  return {
    ...sheet,
    problems: problems.shown,
    saving,
    keptDraft,
    edit,
    startAfresh,
    fill,
    save,
    saveAnother,
  }
}
