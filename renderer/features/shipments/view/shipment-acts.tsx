import { useTranslation } from 'react-i18next'
import { ActDialogOf } from '../acts/act-dialog-of.tsx'
import { ActsBar } from '../acts/acts-bar.tsx'
import { type Target, useActs } from '../acts/use-acts.ts'
import styles from './page.module.css'

/** What can be done with the shipment now; what its state does not allow stands there, too, and says why. */
export const ShipmentActs = ({ reference, state }: Target) => {
  const { t } = useTranslation('shipment')
  const shown = [{ reference, state }]
  const { acts, started, end } = useActs({ shown, targets: () => shown })
  return (
    <fieldset className={styles['acts']} aria-label={t('page.acts')}>
      <ActsBar acts={acts} shown={shown} group={t('act.group')} />
      {started && <ActDialogOf act={started.name} references={started.references} onClose={end} />}
    </fieldset>
  )
}
