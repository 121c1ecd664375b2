import { useTranslation } from 'react-i18next'
import { ActionDialogOf } from '../actions/action-dialog-of.tsx'
import { ActionsBar } from '../actions/actions-bar.tsx'
import { type Target, useActions } from '../actions/use-actions.ts'
import styles from './page.module.css'

/** What can be done with the shipment now; what its state does not allow stands there, too, and says why. */
export const ShipmentActions = ({ reference, state }: Target) => {
  const { t } = useTranslation('shipment')
  const shown = [{ reference, state }]
  const { actions, started, end } = useActions({ shown, targets: () => shown })
  return (
    <fieldset className={styles['actions']} aria-label={t('page.actions')}>
      <ActionsBar actions={actions} shown={shown} group={t('action.group')} />
      {started && <ActionDialogOf action={started.name} references={started.references} onClose={end} />}
    </fieldset>
  )
}
