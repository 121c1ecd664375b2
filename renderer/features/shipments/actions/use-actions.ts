import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useLeadReason } from '#contract/operators/use-session.ts'
import { disabledNotice, useNotify } from '#ui/notices/use-notify.tsx'
import { cloneAddress, editAddress } from '../new/routes.ts'
import {
  type ActionName,
  actionKeys,
  actionNames,
  isIrreversible,
  isOfOneOnly,
  rightFor,
} from './action-name.ts'
import type { StartedAction } from './started-actions.tsx'
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
  const [started, setStarted] = useState<readonly StartedAction[]>([])
  const count = useRef(0)
  const disabledReasonForAll = useDisabledReasonForAll()

  const begin = (name: ActionName, references: readonly string[]): void => {
    const [first = ''] = references
    if (name === 'edit') navigate(editAddress(first))
    else if (name === 'clone') navigate(cloneAddress(first))
    // The same key struck twice is not meant twice.
    else if (!started.some((one) => isAbout(one, name, references))) {
      const number = (count.current += 1)
      setStarted((before) => [...before, { number, name, references }])
    }
  }
  const start = (name: ActionName) => (): void => {
    const chosen = targets()
    const disabledReason = chosen.length === 0 ? t('why.chooseFirst') : disabledReasonForAll(name, chosen)
    if (disabledReason !== undefined) return void notify(disabledNotice(disabledReason))
    begin(
      name,
      chosen.map(({ reference }) => reference),
    )
  }
  const actions = actionNames.map((name): OfferedAction => ({
    name,
    label: t(`actions.${name}`),
    keys: actionKeys[name],
    isDangerous: isIrreversible(name),
    disabledReason: shown.length === 0 ? undefined : disabledReasonForAll(name, shown),
    start: start(name),
  }))
  const end = (ended: number): void => setStarted((before) => before.filter(({ number }) => number !== ended))
  return { actions, started, begin, end }
}

const isAbout = (one: StartedAction, name: ActionName, references: readonly string[]): boolean =>
  one.name === name && one.references.join() === references.join()

/** Why an action is possible for none of some shipments; `undefined` where it is for at least one. */
const useDisabledReasonForAll = () => {
  const { t } = useTranslation('shipment')
  const disabledReason = useDisabledReason()
  const leadReason = useLeadReason()
  return (action: ActionName, shipments: readonly Target[]): string | undefined => {
    const right = rightFor(action)
    const kept = right && leadReason(right)
    if (kept !== undefined) return kept
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
