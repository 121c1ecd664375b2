import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Card } from '#ui/layout/card.tsx'
import styles from './details.module.css'
import textStyles from '../text.module.css'

/** The whole record in the contract's own words, for whoever looks for something that other systems sent. */
export const RecordSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const [isShown, setShown] = useState(false)
  const text = JSON.stringify(shipment, null, 2)
  return (
    <Card
      dense
      title={t('section.record')}
      wide
      aside={
        <span className={textStyles['cardAside']}>
          <CopyButton text={text} what={t('section.record')} />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? t('record.hide') : t('record.show')}
          </Button>
        </span>
      }
    >
      {isShown ? (
        <Textarea
          aria-label={t('section.record')}
          readOnly
          autosize
          maxRows={30}
          dir="ltr"
          className={styles['record'] ?? ''}
          value={text}
        />
      ) : (
        <p className={`${styles['note']} ${textStyles['quiet']}`}>{t('record.text')}</p>
      )}
    </Card>
  )
}
