import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { Code } from './code.tsx'
import type { Field } from './fields.tsx'

/** What is stored of dangerous goods; nothing where there are none. */
export const useDangerousGoodsFields = (goods: StoredContents['dangerous_goods']): readonly Field[] => {
  const { t } = useTranslation('shipment')
  if (goods === undefined) return []
  const { physical_form: form, radioactivity, accessibility } = goods
  return [
    { label: t('field.idNumber'), value: goods.id_number && <Code>{goods.id_number}</Code> },
    { label: t('field.properShippingName'), value: goods.proper_shipping_name },
    { label: t('field.technicalName'), value: goods.technical_name },
    { label: t('field.customLabelText'), value: goods.custom_label_text },
    { label: t('field.hazardClasses'), value: goods.hazard_classes?.map((hazard) => hazard.code).join(', ') },
    { label: t('field.packingGroup'), value: goods.packing_group?.toUpperCase() },
    { label: t('field.physicalForm'), value: form && t(`physicalForm.${form}`) },
    { label: t('field.radioactivity'), value: radioactivity && t(`radioactivity.${radioactivity}`) },
    { label: t('field.accessibility'), value: accessibility && t(`accessibility.${accessibility}`) },
  ]
}
