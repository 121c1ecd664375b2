import { useTranslation } from 'react-i18next'
import { Fields } from '#contract/field.tsx'
import { dangerousGoodsAcceptances } from '#shared/carriers/catalogue.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { useText } from '#ui/form/use-field.ts'
import { EditorCard } from './editor-card.tsx'
import { hazardClasses } from './hazard-classes.ts'
import { SegmentsField } from '#contract/segments-field.tsx'
import { SeveralChoicesField } from '../fields/several-choices-field.tsx'
import type { PartProps } from '../use-service.ts'

const fields = [
  'weight.min',
  'dimensions.min_length',
  'dimensions.min_width',
  'dimensions.min_height',
  'weight.max',
  'dimensions.max_length',
  'dimensions.max_width',
  'dimensions.max_height',
  'max_value.amount',
].map((path) => ({ path, span: 3 }))

/** What a service takes: weight, size, value, dangerous goods. */
export const LimitsCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const currency = useText(`${at}.prices.currency`)
  const accepts = `${at}.dangerous_goods.accepts`
  return (
    <EditorCard title={t('parts.limits')}>
      <FieldGrid>
        <Fields
          below={at}
          fields={[...fields, { path: 'max_value.currency', span: 3, placeholder: currency }]}
        />
        <FieldCell span={6}>
          <SegmentsField
            path={accepts}
            choices={dangerousGoodsAcceptances.map((value) => ({ value, label: t(`accepts.${value}`) }))}
          />
        </FieldCell>
        {useText(accepts) === 'listed' && (
          <FieldCell span={12}>
            <SeveralChoicesField
              path={`${at}.dangerous_goods.hazard_classes`}
              choices={hazardClasses.map((code) => ({ value: code, label: t('hazardClass', { code }) }))}
            />
          </FieldCell>
        )}
      </FieldGrid>
    </EditorCard>
  )
}
