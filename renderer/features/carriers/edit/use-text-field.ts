import { useTranslation } from 'react-i18next'
import { useLocale } from '#app/i18n/use-format.ts'
import { decimalMarkOf, showDecimal, takeDecimal } from '#ui/fields/decimal.ts'
import { setText } from '../model/form-edits.ts'
import { type ServiceText, serviceSpecs } from '../model/service-specs.ts'
import type { PartProps } from './part-props.ts'

const isNumber = (name: ServiceText): boolean => {
  const { kind } = serviceSpecs[name]
  return kind === 'number' || kind === 'percent'
}

/** Everything that the field of a text needs, by its name. */
export const useTextField = ({ service, change, problemAt }: PartProps) => {
  const { t } = useTranslation('carriers')
  const mark = decimalMarkOf(useLocale())
  return (name: ServiceText) => {
    const text = service.texts[name]
    const isTypedAsNumber = isNumber(name)
    return {
      name,
      label: t(`service.${name}`),
      value: isTypedAsNumber ? showDecimal(text, mark) : text,
      onChange: (typed: string) =>
        change(name, setText(name, isTypedAsNumber ? takeDecimal(typed, mark) : typed)),
      problem: problemAt(name),
      ...(isTypedAsNumber && { isCode: true, inputMode: 'decimal' as const }),
    }
  }
}
