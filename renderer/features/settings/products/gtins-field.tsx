import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextsField } from '#ui/fields/text/texts-field.tsx'
import { useTextsField } from '#ui/form/use-field.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { useCodes } from '#ui/scan/use-codes.ts'

/** The bar codes of a product: what is scanned there comes beside those that it has. */
export const GtinsField = () => {
  const { t } = useTranslation('settings-lists')
  const field = useTextsField('gtins')
  const { values, onChange } = field
  const box = useRef<HTMLDivElement>(null)
  useCodes(box, ({ code, take }) => {
    take()
    onChange([...new Set([...values, code])])
  })
  return (
    <div ref={box} {...takesCodes('value')}>
      <TextsField {...field} label={t('products.gtins')} placeholder={t('products.gtinsPlaceholder')} />
    </div>
  )
}
