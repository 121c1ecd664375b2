import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '../../../../shared/shipments/shipment-state.ts'
import { CancelDialog } from '../acts/cancel-dialog.tsx'
import { ChangeStateDialog } from '../acts/change-state-dialog.tsx'
import { DeleteDialog } from '../acts/delete-dialog.tsx'
import { type ActName, useWhyNot } from '../acts/use-why-not.ts'
import { ActButton } from './act-button.tsx'
import styles from './page.module.css'

type ShipmentActsProps = { readonly reference: string; readonly state: ShipmentState }

const dialogs = { change: ChangeStateDialog, cancel: CancelDialog, delete: DeleteDialog } as const

/** What can be done with the shipment now; what its state does not allow stands there, too, and says why. */
export const ShipmentActs = ({ reference, state }: ShipmentActsProps) => {
  const { t } = useTranslation('shipment')
  const whyNot = useWhyNot()
  const [open, setOpen] = useState<ActName>()
  const Dialog = open && dialogs[open]
  const references = [reference]
  return (
    <fieldset className={styles['acts']} aria-label={t('page.acts')}>
      <ActButton
        label={t('act.changeState')}
        keys="S"
        whyNot={whyNot('change', state)}
        onAct={() => setOpen('change')}
      />
      <ActButton
        label={t('act.cancel')}
        keys="Delete"
        isDangerous
        whyNot={whyNot('cancel', state)}
        onAct={() => setOpen('cancel')}
      />
      <ActButton
        label={t('act.delete')}
        keys="Shift+Delete"
        isDangerous
        whyNot={whyNot('delete', state)}
        onAct={() => setOpen('delete')}
      />
      {Dialog && <Dialog references={references} onClose={() => setOpen(undefined)} />}
    </fieldset>
  )
}
