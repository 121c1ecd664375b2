import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { sayWhyNot } from '#ui/notices/show-in-place.ts'
import { cloneAddress, editAddress } from '../new/routes.ts'
import type { DialogAct } from './act-dialog-of.tsx'
import { type ActName, actKeys, actNames, isDangerous, isOfOneOnly } from './act-name.ts'
import { useWhyNot } from './use-why-not.ts'

/** A shipment that something can be done to. */
export type Target = Pick<ShipmentSummary, 'reference' | 'state'>

export type OfferedAct = {
  readonly name: ActName
  readonly label: string
  readonly keys: string
  readonly isDangerous: boolean
  /** Why it is not possible now; absent when it is. */
  readonly whyNot: string | undefined
  readonly start: () => void
}

/** An act that somebody has begun, and the shipments that it is about. */
export type StartedAct = { readonly name: DialogAct; readonly references: readonly string[] }

type ActsInput = {
  /** The shipments that are shown as what is acted on: they decide what is possible. */
  readonly shown: readonly Target[]
  /** Those that are acted on when an act begins; where nothing is selected, the one that the keyboard is on. */
  readonly targets: () => readonly Target[]
}

/** What can be done with shipments, by button, by key and by name. */
export const useActs = ({ shown, targets }: ActsInput) => {
  const { t } = useTranslation('shipment')
  const [, navigate] = useLocation()
  const [started, setStarted] = useState<StartedAct>()
  const whyNotAll = useWhyNotForAll()

  const begin = (name: ActName, references: readonly string[]): void => {
    const [first = ''] = references
    if (name === 'edit') navigate(editAddress(first))
    else if (name === 'clone') navigate(cloneAddress(first))
    else setStarted({ name, references })
  }
  const start = (name: ActName) => (): void => {
    const meant = targets()
    const whyNot = meant.length === 0 ? t('why.chooseFirst') : whyNotAll(name, meant)
    if (whyNot !== undefined) return sayWhyNot(whyNot, t('act.close'))
    begin(
      name,
      meant.map(({ reference }) => reference),
    )
  }
  const acts = actNames.map((name): OfferedAct => ({
    name,
    label: t(`acts.${name}`),
    keys: actKeys[name],
    isDangerous: isDangerous(name),
    whyNot: shown.length === 0 ? undefined : whyNotAll(name, shown),
    start: start(name),
  }))
  return { acts, started, end: () => setStarted(undefined) }
}

/** Why an act is possible for none of some shipments; `undefined` where it is for at least one. */
const useWhyNotForAll = () => {
  const { t } = useTranslation('shipment')
  const whyNot = useWhyNot()
  return (act: ActName, shipments: readonly Target[]): string | undefined => {
    if (isOfOneOnly(act) && shipments.length > 1) return t('why.oneOnly')
    const states = new Set<ShipmentState>(shipments.map(({ state }) => state))
    const reasons = new Set<string>()
    for (const state of states) {
      const reason = whyNot(act, state)
      if (reason === undefined) return undefined
      reasons.add(reason)
    }
    const [only] = reasons
    return reasons.size === 1 ? only : t('why.forNone')
  }
}
