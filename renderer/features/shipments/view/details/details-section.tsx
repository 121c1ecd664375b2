import { Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { DetailList, useProperties } from './detail-list.tsx'
import { LabelPairs, MetadataPairs } from './pairs.tsx'
import { Card } from '#ui/layout/card.tsx'
import styles from './details.module.css'
import textStyles from '../text.module.css'

const origin = ['source', 'tenant', 'channel']
/** What has another place on the page. */
const elsewhere = [
  'custom_reference',
  'shipment_type',
  'direction',
  'order_date',
  'required_shipping_date',
  'required_delivery_date',
  'tags',
  'customs_documentation',
]
export const detailPaths = [...origin, ...furtherPaths(requestProperties(), '', [...origin, ...elsewhere])]

/** Tags, where the shipment came from, and what the customer's own systems keep with it. */
export const DetailsSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const properties = useProperties()
  const { tags = [], metadata = [], label_properties: labels = [], applied_rules: rules = [] } = shipment
  const { service, service_group: group } = shipment.wanted_service ?? {}
  return (
    <Card dense title={t('section.details')}>
      <DetailList
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
          ...properties({ of: shipment, paths: detailPaths }),
          { label: labelOf('applied_rules'), value: rules.join(', ') },
          { label: labelOf('wanted_service'), value: service ?? group },
        ]}
      />
      {metadata.length > 0 && (
        <>
          <h3 className={textStyles['detailTitle']}>{labelOf('metadata')}</h3>
          <MetadataPairs pairs={metadata} />
        </>
      )}
      {labels.length > 0 && (
        <>
          <h3 className={textStyles['detailTitle']}>{labelOf('label_properties')}</h3>
          <LabelPairs pairs={labels} />
        </>
      )}
    </Card>
  )
}
