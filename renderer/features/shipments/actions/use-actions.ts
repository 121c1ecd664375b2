import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { disabledNotice, useNotify } from '#ui/notices/use-notify.tsx'
import { cloneAddress, editAddress } from '../new/routes.ts'
import type { DialogAction } from './action-dialog-of.tsx'
import { type ActionName, actionKeys, actionNames, isDangerous, isOfOneOnly } from './action-name.ts'
import { useDisabledReason } from './use-disabled-reason.ts'

/** A shipment that something can be done to. */
export type Target = Pick<ShipmentSummary, 'reference' | 'state'>

export type OfferedAction = {
  readonly name: ActionName
  readonly label: string
  readonly keys: string
  readonly isDangerous: boolean
  /** Why it is not possible now; absent when it is. */
  readonly disabledReason: string | undefined
  readonly start: () => void
}

/** An action that somebody has begun, and the shipments that it is about. */
export type StartedAction = { readonly name: DialogAction; readonly references: readonly string[] }

type ActionsInput = {
  /** The shipments that are shown as what is acted on: they decide what is possible. */
  readonly shown: readonly Target[]
  /** Those that are acted on when an action begins; where nothing is selected, the one that the keyboard is on. */
  readonly targets: () => readonly Target[]
}

/** What can be done with shipments, by button, by key and by name. */
export const useActions = ({ shown, targets }: ActionsInput) => {
  const { t } = useTranslation('shipment')
  const notify = useNotify()
  const [, navigate] = useLocation()
  const [started, setStarted] = useState<StartedAction>()
  const disabledReasonForAll = useDisabledReasonForAll()

  const begin = (name: ActionName, references: readonly string[]): void => {
    const [first = ''] = references
    if (name === 'edit') navigate(editAddress(first))
    else if (name === 'clone') navigate(cloneAddress(first))
    else setStarted({ name, references })
  }
  const start = (name: ActionName) => (): void => {
    const meant = targets()
    const disabledReason = meant.length === 0 ? t('why.chooseFirst') : disabledReasonForAll(name, meant)
    if (disabledReason !== undefined) return void notify(disabledNotice(disabledReason))
    begin(
      name,
      meant.map(({ reference }) => reference),
    )
  }
  const actions = actionNames.map((name): OfferedAction => ({
    name,
    label: t(`actions.${name}`),
    keys: actionKeys[name],
    isDangerous: isDangerous(name),
    disabledReason: shown.length === 0 ? undefined : disabledReasonForAll(name, shown),
    start: start(name),
  }))
  return { actions, started, end: () => setStarted(undefined) }
}

/** Why an action is possible for none of some shipments; `undefined` where it is for at least one. */
const useDisabledReasonForAll = () => {
  const { t } = useTranslation('shipment')
  const disabledReason = useDisabledReason()
  return (action: ActionName, shipments: readonly Target[]): string | undefined => {
    if (isOfOneOnly(action) && shipments.length > 1) return t('why.oneOnly')
    const states = new Set<ShipmentState>(shipments.map(({ state }) => state))
    const reasons = new Set<string>()
    for (const state of states) {
      const reason = disabledReason(action, state)
      if (reason === undefined) return undefined
      reasons.add(reason)
    }
    const [only] = reasons
    return reasons.size === 1 ? only : t('why.forNone')
  }
}
