import { Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { Code } from './code.tsx'
import { Fields } from './fields.tsx'
import { LabelPairs, MetadataPairs } from './pairs.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

/** Tags, where the shipment came from, and what the customer's own systems keep with it. */
export const DetailsCard = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const { tags = [], metadata = [], label_properties: labels = [], source } = shipment
  const sourceText = source === 'desk' || source === 'import' ? t(`source.${source}`) : source
  return (
    <Section title={t('section.details')}>
      <Fields
        fields={[
          {
            label: t('field.tags'),
            value: tags.length > 0 && (
              <span className={styles['tags']}>
                {tags.map((tag) => (
                  <Pill key={tag}>
                    <bdi>{tag}</bdi>
                  </Pill>
                ))}
              </span>
            ),
          },
          { label: t('field.source'), value: sourceText },
          { label: t('field.tenant'), value: shipment.tenant && <Code>{shipment.tenant}</Code> },
          { label: t('field.channel'), value: shipment.channel && <Code>{shipment.channel}</Code> },
        ].filter(({ value }) => value !== false)}
      />
      {metadata.length > 0 && (
        <>
          <h3 className={styles['detailTitle']}>{t('section.metadata')}</h3>
          <MetadataPairs pairs={metadata} />
        </>
      )}
      {labels.length > 0 && (
        <>
          <h3 className={styles['detailTitle']}>{t('section.labelProperties')}</h3>
          <LabelPairs pairs={labels} />
        </>
      )}
    </Section>
  )
}
