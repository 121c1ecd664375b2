import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

/** The whole record in the contract's own words, for whoever looks for something that other systems sent. */
export const RecordCard = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const [isShown, setShown] = useState(false)
  const text = JSON.stringify(shipment, null, 2)
  return (
    <Section
      title={t('section.record')}
      wide
      aside={
        <span className={styles['cardAside']}>
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
        <p className={styles['note']}>{t('record.text')}</p>
      )}
    </Section>
  )
}
