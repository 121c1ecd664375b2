import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { focusField, focusFirstField } from '#ui/fields/focus-field.ts'
import { carrierAddress, serviceAddress, tabAddress } from '../address.ts'
import type { LocatedProblem } from '../model/field-of-path.ts'
import type { Editing } from '../model/find-editing.ts'
import { type Edit, editService } from '../model/form-edits.ts'
import { addService, addServiceLike } from '../model/new-form.ts'
import { type Changes, draftStore } from '../state/draft-store.ts'
import { useEditing } from '../state/use-editing.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { CarrierCard } from './carrier-card.tsx'
import { EditorHead } from './editor-head.tsx'
import classes from './editor.module.css'
import { ProblemSummary } from './problem-summary.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { ServiceCards } from './service-cards.tsx'
import { addressOf, ServiceNav } from './service-nav.tsx'
import { useProblemSentences } from './use-problem-sentences.ts'

const USUAL_CURRENCY = 'EUR'

type Problems = readonly LocatedProblem[]
const noProblems: Problems = []

type CarrierEditorProps = { readonly editing: Editing; readonly changes: Changes }

/** The page on which a carrier and its services are edited. */
export const CarrierEditor = ({ editing, changes }: CarrierEditorProps) => {
  const { t } = useTranslation('carriers')
  const [, navigate] = useLocation()
  const notify = useNotify()
  const { key, form, service: shown } = editing
  const { drafts, hasFailed } = changes
  const problems = changes.problems[key] ?? noProblems
  const isChanged = drafts.carriers[key] !== undefined
  const { edit, discard, save, isSaving, failure } = useEditing(editing)
  const [removing, setRemoving] = useState<'carrier' | 'service'>()
  const service = form.services.find(({ id }) => id === shown)
  const fields = useFields(editing, problems, edit)
  useFirstProblem(editing, problems)

  const saveAll = (): void =>
    void save((saved) => {
      notify(t('edit.savedNotice', { name: saved.name }))
      const reference = service?.texts.reference.trim()
      const isThere = saved.services.some((one) => one.reference === reference)
      const target = isThere && reference ? serviceAddress(reference) : carrierAddress(saved.reference)
      navigate(target, { replace: true })
    })
  const showNew = (change: Edit): void => {
    const id = form.nextId
    flushSync(() => edit(change))
    navigate(carrierAddress(key, id))
  }
  const start = {
    currency: form.services.at(-1)?.texts.currency ?? USUAL_CURRENCY,
    zone: t('prices.usualZone'),
  }
  const add = (): void => showNew(addService(start))
  const discardAll = (): void => {
    discard()
    if (form.saved === '') navigate(tabAddress('carriers'))
    else if (service?.saved === '') navigate(carrierAddress(key), { replace: true })
  }
  return (
    <div className={classes['page']} {...unfinished(isChanged ? 'kept' : undefined)}>
      <EditorHead
        form={form}
        isChanged={isChanged}
        hasFailed={hasFailed}
        isSaving={isSaving}
        onSave={saveAll}
        onDiscard={discardAll}
        onCopy={service && (() => showNew(addServiceLike(service)))}
        onRemove={setRemoving}
      />
      <ProblemSummary problems={problems} failure={failure} />
      <div className={classes['columns']}>
        <ServiceNav editing={editing} problems={problems} onAdd={add} />
        <div className={classes['cards']}>
          {service ? (
            <ServiceCards
              key={service.id}
              service={service}
              change={(field, change) => fields.change(field, editService(service.id, change))}
              problemAt={fields.problemAt}
            />
          ) : (
            <CarrierCard form={form} {...fields} onAddService={add} />
          )}
        </div>
      </div>
      {removing && (
        <RemoveDialog editing={editing} what={removing} edit={edit} onClose={() => setRemoving(undefined)} />
      )}
    </div>
  )
}

/** The way to change a field of what is shown, and to what stands against it. */
const useFields = ({ key, service }: Editing, problems: Problems, edit: (change: Edit) => void) => {
  const sentence = useProblemSentences()
  const isAt =
    (field: string) =>
    (one: LocatedProblem): boolean =>
      one.field === field && one.service === service
  return {
    change: (field: string, change: Edit): void => {
      if (problems.some(isAt(field))) {
        draftStore.setProblems(
          key,
          problems.filter((one) => !isAt(field)(one)),
        )
      }
      edit(change)
    },
    problemAt: (field: string): string | undefined => {
      const found = problems.find(isAt(field))
      return found && sentence(found)
    },
  }
}

/** Goes to the first thing that is wrong once a save was refused; else typing starts with the name. */
const useFirstProblem = ({ key, form, service }: Editing, problems: Problems): void => {
  const [, navigate] = useLocation()
  const seen = useRef<{ readonly problems: Problems; readonly service: number | undefined }>(undefined)
  useEffect(() => {
    const before = seen.current
    seen.current = { problems, service }
    const isNewPlace = before === undefined || before.service !== service
    const wasRefused = before !== undefined && problems.length > before.problems.length
    if (!isNewPlace && !wasRefused) return
    const here = problems.filter((one) => one.service === service)
    const fields = new Set(here.flatMap(({ field }) => field ?? []))
    const elsewhere = form.services.find(({ id }) => id === problems[0]?.service)
    // Whoever goes to another service by themselves is left there, whatever is wrong elsewhere.
    if (wasRefused && here.length === 0) navigate(elsewhere ? addressOf(key, elsewhere) : carrierAddress(key))
    else if (!focusFirstField(fields)) focusField('name')
  }, [problems, key, form, service, navigate])
}
