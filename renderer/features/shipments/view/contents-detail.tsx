import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { Code } from './code.tsx'
import { useDangerousGoodsFields } from './use-dangerous-goods-fields.tsx'
import { Fields } from './fields.tsx'
import { LabelPairs, MetadataPairs } from './pairs.tsx'
import styles from './contents.module.css'
import card from './card.module.css'

const code = (text: string | undefined) => text && <Code>{text}</Code>

/** Everything that is stored of contents and has no column of its own. */
export const ContentsDetail = ({ item }: { readonly item: StoredContents }) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const dangerousGoods = useDangerousGoodsFields(item.dangerous_goods)
  const { country_of_origin: country, shipping_terms: terms } = item
  return (
    <div className={styles['detailGroups']}>
      <div className={styles['whole']}>
        <ReferenceText reference={item.reference} copy />
      </div>
      <Fields
        fields={[
          { label: t('field.customReference'), value: code(item.custom_reference) },
          { label: t('field.packageSize'), value: code(item.package_size_reference) },
          { label: t('field.model'), value: item.model },
          { label: t('field.unit'), value: item.unit },
          {
            label: t('field.discount'),
            value: item.value.discount === undefined ? undefined : format.percent(item.value.discount),
          },
          { label: t('field.countryOfOrigin'), value: country && `${format.country(country)} (${country})` },
          { label: t('field.hsCode'), value: code(item.harmonisation_code) },
          { label: t('field.terms'), value: terms && `${terms.toUpperCase()}, ${t(`terms.${terms}`)}` },
        ]}
      />
      {item.dangerous_goods && (
        <div>
          <h3 className={card['detailTitle']}>{t('section.dangerousGoods')}</h3>
          <Fields fields={dangerousGoods} />
        </div>
      )}
      {item.metadata && item.metadata.length > 0 && (
        <div>
          <h3 className={card['detailTitle']}>{t('section.metadata')}</h3>
          <MetadataPairs pairs={item.metadata} />
        </div>
      )}
      {item.label_properties && item.label_properties.length > 0 && (
        <div>
          <h3 className={card['detailTitle']}>{t('section.labelProperties')}</h3>
          <LabelPairs pairs={item.label_properties} />
        </div>
      )}
    </div>
  )
}
