import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '../../parts/reference-text.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { DetailList, useProperties } from '../details/detail-list.tsx'
import { LabelPairs, MetadataPairs } from '../details/pairs.tsx'
import styles from './contents.module.css'
import textStyles from '../text.module.css'

const AT = 'contents[]'
const laid = [
  'custom_reference',
  'package_size_reference',
  'model',
  'unit',
  'value.discount',
  'country_of_origin',
  'harmonisation_code',
  'shipping_terms',
]
/** What stands in the line above. */
const inLine = [
  'description',
  'sku',
  'quantity',
  'weight.value',
  'weight.unit',
  'dimensions',
  'value.amount',
  'value.currency',
]
const GOODS = 'dangerous_goods'
export const contentsPaths = [...laid, ...furtherPaths(requestProperties(), AT, [...laid, ...inLine, GOODS])]
const laidGoods = [
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
export const shownGoodsPaths = [
  ...laidGoods,
  ...furtherPaths(requestProperties(), `${AT}.${GOODS}`, laidGoods),
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
      <DetailList fields={properties({ of: item, at: AT, paths: contentsPaths })} />
      {item.dangerous_goods && (
        <div>
          <h3 className={textStyles['detailTitle']}>{labelOf('contents[].dangerous_goods')}</h3>
          <DetailList
            fields={properties({
              of: item.dangerous_goods,
              at: `${AT}.dangerous_goods`,
              paths: shownGoodsPaths,
            })}
          />
        </div>
      )}
      {item.metadata && item.metadata.length > 0 && (
        <div>
          <h3 className={textStyles['detailTitle']}>{labelOf('metadata')}</h3>
          <MetadataPairs pairs={item.metadata} />
        </div>
      )}
      {item.label_properties && item.label_properties.length > 0 && (
        <div>
          <h3 className={textStyles['detailTitle']}>{labelOf('label_properties')}</h3>
          <LabelPairs pairs={item.label_properties} />
        </div>
      )}
    </div>
  )
}
