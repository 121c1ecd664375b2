import { ownValue } from '#shared/own-value.ts'
import { memo, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ProblemSummary } from '#contract/problem-summary.tsx'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { ID } from '#ui/form/field-path.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import { FormProvider } from '#ui/form/use-field.ts'
import { focusFirstProblem, useFieldsOf } from '#ui/form/use-form.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { textAt } from '#ui/form/form-state.ts'
import { carrierAddress, serviceAddress, tabAddress } from '../address.ts'
import { addService, addServiceLike } from '../model/edits.ts'
import type { Editing } from '../model/find-editing.ts'
import { type CarrierEdit, savedOf, serviceOf, servicePath, servicesIn } from '../model/form.ts'
import { carrierRules } from '../model/rules.ts'
import type { Changes } from '../state/draft-store.ts'
import { useEditing } from '../state/use-editing.ts'
import { CarrierCard } from './cards/carrier-card.tsx'
import { EditorHead } from './editor-head.tsx'
import classes from './editor.module.css'
import { GeneralCard } from './cards/general-card.tsx'
import { LimitsCard } from './cards/limits-card.tsx'
import { NumbersCard } from './cards/numbers-card.tsx'
import { PricesCard } from './prices/prices-card.tsx'
import { ReachCard } from './cards/reach-card.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { addressOf, ServiceNav } from './service-nav.tsx'
import { TimeCard } from './cards/time-card.tsx'
import { useCarrierMessage } from './use-carrier-message.ts'
import type { PartProps } from './use-service.ts'
import longForm from '#ui/layout/long-form.module.css'

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
  const problems = ownValue(changes.problems, key) ?? noProblems
  const isChanged = ownValue(drafts.carriers, key) !== undefined
  const goTo = (found: Problems): void => {
    if (problemsOf(shown, found).length > 0) return startTyping(shown, found)
    const placed = found.find(({ field }) => field !== undefined)
    const first = servicesIn(form).find((one) => one[ID] === serviceOf(placed?.field))
    navigate(first ? addressOf(key, first) : carrierAddress(key))
  }
  const { handle, discard, save, isSaving, failure } = useEditing(editing, goTo)
  const { edit } = handle
  const fields = useFieldsOf(handle, carrierRules, useCarrierMessage(carrierRules.shape))
  const [removing, setRemoving] = useState<'carrier' | 'service'>()
  const service = servicesIn(form).find((one) => one[ID] === shown)
  const onPlace = useEffectEvent((place: number | undefined) => startTyping(place, problems))
  useEffect(() => onPlace(shown), [shown])

  const saveAll = (): void =>
    void save((saved) => {
      notify(t('edit.savedNotice', { name: saved.name }))
      const reference = service && textAt(service, 'reference').trim()
      const isThere = saved.services.some((one) => one.reference === reference)
      const target = isThere && reference ? serviceAddress(reference) : carrierAddress(saved.reference)
      navigate(target, { replace: true })
    })
  const showNew = (change: CarrierEdit): void => {
    const id = form.nextId
    flushSync(() => edit(change))
    navigate(carrierAddress(key, id))
  }
  const last = servicesIn(form).at(-1)
  const start = {
    currency: last ? textAt(last, 'prices', 'currency') : USUAL_CURRENCY,
    zone: t('prices.usualZone'),
  }
  const add = (): void => showNew(addService(start))
  const discardAll = (): void => {
    discard()
    if (savedOf(form.request) === '') navigate(tabAddress('carriers'))
    else if (service && savedOf(service) === '') navigate(carrierAddress(key), { replace: true })
  }
  return (
    <FormProvider value={fields}>
      <div className={longForm['page']} {...unfinished(isChanged ? 'kept' : undefined)}>
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
        <ProblemSummary problems={problems} fields={fields} failure={failure} />
        <div className={classes['columns']}>
          <ServiceNav editing={editing} problems={problems} onAdd={add} />
          <div className={classes['cards']}>
            {service ? (
              <ServiceCards key={service[ID]} at={servicePath(service[ID])} />
            ) : (
              <CarrierCard onAddService={add} />
            )}
          </div>
        </div>
        {removing && (
          <RemoveDialog
            editing={editing}
            what={removing}
            edit={edit}
            onClose={() => setRemoving(undefined)}
          />
        )}
      </div>
    </FormProvider>
  )
}

/** Everything of a service, on one page. */
const ServiceCards = memo(({ at }: PartProps) => (
  <>
    <GeneralCard at={at} />
    <ReachCard at={at} />
    <PricesCard at={at} />
    <LimitsCard at={at} />
    <TimeCard at={at} />
    <NumbersCard at={at} />
  </>
))
ServiceCards.displayName = 'ServiceCards'

/** What is wrong with a service, or with what belongs to the carrier itself. */
const problemsOf = (service: number | undefined, problems: Problems): Problems =>
  problems.filter(({ field }) => serviceOf(field) === service)

/** Typing starts at the first thing that is wrong with what is shown, else with its name. */
const startTyping = (service: number | undefined, problems: Problems): void => {
  if (!focusFirstProblem(problemsOf(service, problems)))
    focusField(service === undefined ? 'name' : `${servicePath(service)}.name`)
}
