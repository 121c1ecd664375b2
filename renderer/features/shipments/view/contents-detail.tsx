import type { StoredContents } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Fields, useProperties } from './fields.tsx'
import { LabelPairs, MetadataPairs } from './pairs.tsx'
import styles from './contents.module.css'
import card from './card.module.css'

const AT = 'contents[]'
const paths = [
  'custom_reference',
  'package_size_reference',
  'model',
  'unit',
  'value.discount',
  'country_of_origin',
  'harmonisation_code',
  'shipping_terms',
]
const goodsPaths = [
  'id_number',
  'proper_shipping_name',
  'technical_name',
  'custom_label_text',
  'hazard_classes',
  'packing_group',
  'physical_form',
  'radioactivity',
  'accessibility',
]

/** Everything that is stored of contents and has no column of its own. */
export const ContentsDetail = ({ item }: { readonly item: StoredContents }) => {
  const labelOf = useLabelOf()
  const properties = useProperties()
  return (
    <div className={styles['detailGroups']}>
      <div className={styles['whole']}>
        <ReferenceText reference={item.reference} copy />
      </div>
      <Fields fields={properties({ of: item, at: AT, paths })} />
      {item.dangerous_goods && (
        <div>
          <h3 className={card['detailTitle']}>{labelOf('contents[].dangerous_goods')}</h3>
          <Fields
            fields={properties({ of: item.dangerous_goods, at: `${AT}.dangerous_goods`, paths: goodsPaths })}
          />
        </div>
      )}
      {item.metadata && item.metadata.length > 0 && (
        <div>
          <h3 className={card['detailTitle']}>{labelOf('metadata')}</h3>
          <MetadataPairs pairs={item.metadata} />
        </div>
      )}
      {item.label_properties && item.label_properties.length > 0 && (
        <div>
          <h3 className={card['detailTitle']}>{labelOf('label_properties')}</h3>
          <LabelPairs pairs={item.label_properties} />
        </div>
      )}
    </div>
  )
}
