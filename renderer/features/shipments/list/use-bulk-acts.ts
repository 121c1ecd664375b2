import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '../../../../shared/shipments/shipment.ts'
import { canCancel, canDelete, possibleStates } from '../../../../shared/shipments/transition.ts'
import { useShortcut } from '../../../ui/shortcuts/use-shortcut.ts'

export type BulkActName = 'changeState' | 'cancel' | 'delete'

export type BulkAct = {
  readonly name: BulkActName
  readonly label: string
  readonly keys: string
  /** Why it is possible for none of the shipments; absent when it is for at least one. */
  readonly whyNot: string | undefined
  readonly start: () => void
}

/** An act that somebody has begun, and the shipments that it is about. */
export type StartedAct = { readonly name: BulkActName; readonly references: readonly string[] }

/** What can be done with several shipments at once, by button and by key. */
export const useBulkActs = (
  targets: () => readonly ShipmentSummary[],
  selected: readonly ShipmentSummary[],
) => {
  const { t } = useTranslation('shipments')
  const [started, setStarted] = useState<StartedAct>()
  const start = (name: BulkActName) => () => {
    const references = targets().map(({ reference }) => reference)
    if (references.length > 0) setStarted({ name, references })
  }
  const isPossible = {
    changeState: ({ state }: ShipmentSummary) => possibleStates(state).length > 0,
    cancel: ({ state }: ShipmentSummary) => canCancel(state),
    delete: ({ state }: ShipmentSummary) => canDelete(state),
  }
  const whyNot = (name: BulkActName, reason: string): string | undefined =>
    selected.some(isPossible[name]) ? undefined : reason
  const acts: readonly BulkAct[] = [
    {
      name: 'changeState',
      label: t('bar.changeState'),
      keys: 'S',
      whyNot: whyNot('changeState', t('bar.noChange')),
      start: start('changeState'),
    },
    {
      name: 'cancel',
      label: t('bar.cancel'),
      keys: 'Delete',
      whyNot: whyNot('cancel', t('bar.noCancel')),
      start: start('cancel'),
    },
    {
      name: 'delete',
      label: t('bar.delete'),
      keys: 'Shift+Delete',
      whyNot: whyNot('delete', t('bar.noDelete')),
      start: start('delete'),
    },
  ]
  return { acts, started, end: () => setStarted(undefined) }
}

/** Gives an act its key. */
export const useActShortcut = ({ keys, label, start, whyNot }: BulkAct, isSelected: boolean): void => {
  const { t } = useTranslation()
  // With nothing selected the act is about the one row that the keyboard is on; its dialog says what is possible.
  useShortcut({
    keys,
    label,
    group: t('groups.selection'),
    run: start,
    disabled: isSelected && whyNot !== undefined,
  })
}
