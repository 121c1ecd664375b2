import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PrinterChoice } from './use-printers.ts'

type PrinterFieldProps = Pick<PrinterChoice, 'printers' | 'printer' | 'choose'>

/** Which of several printers something comes out of; nothing where there is no choice. */
export const PrinterField = ({ printers, printer, choose }: PrinterFieldProps) => {
  const { t } = useTranslation('printing')
  if (printers.length < 2) return null
  return (
    <NativeSelect
      label={t('printer')}
      data={printers.map((one) => ({ value: String(one.printer), label: one.name }))}
      value={String(printer?.printer)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
  )
}
