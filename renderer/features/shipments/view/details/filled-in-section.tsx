import { Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFilledIn } from '#contract/use-filled-in.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Card } from '#ui/layout/card.tsx'
import styles from './details.module.css'
import textStyles from '../text.module.css'

/** What nobody said of the shipment and the desk filled in: it is never hidden. */
export const FilledInSection = ({ paths }: { readonly paths: readonly string[] }) => {
  const { t } = useTranslation('shipment')
  const labels = useFilledIn()(paths)
  return (
    <Card dense wide title={useLabelOf()('filled_in')}>
      <span className={styles['tags']}>
        {labels.map((label) => (
          <Pill key={label}>{label}</Pill>
        ))}
      </span>
      <p className={`${styles['note']} ${textStyles['quiet']}`}>{t('filledIn')}</p>
    </Card>
  )
}
