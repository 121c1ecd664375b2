import { useTranslation } from 'react-i18next'
import type { Parcel } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { useReason } from '#contract/reason/use-reason.ts'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import { bench } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'

type SkipDialogProps = { readonly parcel: Parcel; readonly acts: Bench }

/** Asks why a parcel goes out although not all of it was scanned. */
export const SkipDialog = ({ parcel, acts }: SkipDialogProps) => {
  const { t } = useTranslation('packing')
  const { text, check, field } = useReason('skip', { optional: false })
  const missing = parcel.items.filter(({ counted, quantity }) => counted < quantity)
  return (
    <BenchDialog
      title={t('skip.title', { what: isolate(bench.get().parcel?.name ?? '') })}
      confirm={t('skip.confirm')}
      onSubmit={() => {
        if (check()) void acts.skip(text)
      }}
    >
      <div>
        <p className={classes['label']} aria-hidden>
          {t('skip.missing')}
        </p>
        <ScrollBox label={t('skip.missing')} height="16rem">
          <ul className={classes['missing']}>
            {missing.map(({ reference, name, sku, quantity, counted }) => (
              <li key={reference}>
                <bdi>{name ?? sku ?? t('items.unnamed')}</bdi>
                <span>{t('items.times', { quantity: quantity - counted })}</span>
              </li>
            ))}
          </ul>
        </ScrollBox>
      </div>
      <ReasonField {...field} />
    </BenchDialog>
  )
}
