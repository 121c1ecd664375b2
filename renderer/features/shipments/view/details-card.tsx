import { Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Fields, useProperties } from './fields.tsx'
import { LabelPairs, MetadataPairs } from './pairs.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

/** Tags, where the shipment came from, and what the customer's own systems keep with it. */
export const DetailsCard = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const properties = useProperties()
  const { tags = [], metadata = [], label_properties: labels = [] } = shipment
  return (
    <Section title={t('section.details')}>
      <Fields
        fields={[
          {
            label: labelOf('tags'),
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
          ...properties({ of: shipment, paths: ['source', 'tenant', 'channel'] }),
        ]}
      />
      {metadata.length > 0 && (
        <>
          <h3 className={styles['detailTitle']}>{labelOf('metadata')}</h3>
          <MetadataPairs pairs={metadata} />
        </>
      )}
      {labels.length > 0 && (
        <>
          <h3 className={styles['detailTitle']}>{labelOf('label_properties')}</h3>
          <LabelPairs pairs={labels} />
        </>
      )}
    </Section>
  )
}
