import { useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { closeQuestion } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'

type SeveralDialogProps = { readonly items: readonly ShipmentSummary[]; readonly acts: Bench }

/** Asks which of the orders that bear a code is meant. */
export const SeveralDialog = ({ items, acts }: SeveralDialogProps) => {
  const { t } = useTranslation('packing')
  return (
    <BenchDialog title={t('several.title')}>
      <p className={classes['none']}>{t('several.help')}</p>
      <ul className={classes['choices']}>
        {items.map(({ reference, custom_reference: order, recipient, locality }, index) => (
          <li key={reference}>
            <button
              type="button"
              className={classes['choice']}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                closeQuestion()
                void acts.open(reference)
              }}
            >
              <bdi className={classes['name']}>
                {[recipient, locality].filter((part) => part !== undefined && part !== '').join(', ')}
              </bdi>
              <bdi className={classes['quiet']}>{order ?? reference}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </BenchDialog>
  )
}
