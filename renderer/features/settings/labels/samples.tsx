import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/settings/settings.ts'
import { PdfPicture } from '#contract/preview/pdf-picture.tsx'
import { useTRPC } from '#trpc/client.ts'
import classes from './labels.module.css'

/** A label and a packing slip of a made-up shipment, as they come out with what is chosen at this moment. */
export const Samples = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation('settings')
  const trpc = useTRPC()
  const label = useQuery(trpc.labels.sample.queryOptions())
  const slip = useQuery(trpc.shippingDocuments.sample.queryOptions())
  return (
    <div className={classes['samples']}>
      <p className={classes['hint']}>{t('labels.sample.hint')}</p>
      <figure className={classes['label']}>
        <figcaption>{t('labels.sample.label')}</figcaption>
        <PdfPicture
          alt={t('labels.sample.labelShown', { paper: t(`labels.papers.${settings.label_paper}`) })}
          file={label.data?.file}
          isUnread={label.isError}
          failure={t('labels.sample.noSample')}
        />
      </figure>
      <figure className={classes['slip']}>
        <figcaption>{t('labels.sample.slip')}</figcaption>
        <PdfPicture
          alt={t(settings.slip_prices ? 'labels.sample.slipShown' : 'labels.sample.slipShownBare')}
          file={slip.data?.file}
          isUnread={slip.isError}
          failure={t('labels.sample.noSample')}
        />
      </figure>
    </div>
  )
}
