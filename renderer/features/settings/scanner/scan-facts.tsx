import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { type ReadScan, readScan } from '#shared/scan/read-scan.ts'
import { type SentAround, stripAround } from '#shared/scan/strip-around.ts'
import { testCodeOf } from '#shared/scan/test-code-of.ts'
import { visibleText } from '#shared/scan/visible.ts'
import type { ArrivedScan } from '#ui/scan/scan-receiver.ts'

type ScanFactsProps = { readonly scan: ArrivedScan; readonly around: SentAround }

/** What is made of a scan, fact by fact. */
export const ScanFacts = ({ scan, around }: ScanFactsProps) => {
  const { t } = useTranslation('settings')
  const text = stripAround(scan.text, around)
  const read = readScan(text)
  const sayForm = useSayForm()
  const sayKeyboard = useSayKeyboard()
  const saySheet = useSaySheet()
  const isAroundSet = around.prefix + around.suffix !== ''
  const isAroundThere = text.length === scan.text.length - around.prefix.length - around.suffix.length
  const rows: readonly (readonly [name: string, values: readonly string[]])[] = [
    [t('scanner.end'), [t(`scanner.ends.${scan.end}`)]],
    ...(isAroundSet
      ? [[t('scanner.around'), [t(isAroundThere ? 'scanner.aroundFound' : 'scanner.aroundMissing')]] as const]
      : []),
    [t('scanner.keyboard'), [sayKeyboard(scan, read)]],
    [
      t('scanner.kind'),
      [read.symbology === undefined ? t('scanner.kindNone') : isolateDigits(read.symbology)],
    ],
    [t('scanner.known'), sayForm(read)],
    [t('scanner.lookedUp'), read.candidates.map((one) => isolateDigits(visibleText(one)))],
    [t('scanner.onSheet'), [saySheet(read)]],
  ]
  return (
    <Table layout="auto" role="status" aria-live="polite">
      <Table.Tbody>
        {rows.map(([name, values]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {values.map((value) => (
                <div key={value}>{value}</div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Each form once, by its likeliest number. */
const useSayForm = () => {
  const { t } = useTranslation('settings')
  return ({ forms }: ReadScan): readonly string[] => {
    const names = [...new Set(forms.map(({ form }) => form))]
    const said = names.flatMap((name) => {
      const found = forms.find(({ form }) => form === name)
      if (!found) return []
      const check = t(`scanner.checks.${found.check}`)
      return [`${t(`scanner.forms.${name}`)} ${isolateDigits(visibleText(found.text))} · ${check}`]
    })
    return said.length > 0 ? said : [t('scanner.knownNone')]
  }
}

const useSayKeyboard = () => {
  const { t } = useTranslation('settings')
  return ({ other }: ArrivedScan, { swapped }: ReadScan): string => {
    if (swapped !== undefined) return t('scanner.keyboardSwapped')
    if (other === undefined) return t('scanner.keyboardSame')
    return t('scanner.keyboardOther', { text: isolateDigits(visibleText(other)) })
  }
}

const useSaySheet = () => {
  const { t } = useTranslation('settings')
  return ({ text }: ReadScan): string => {
    const found = testCodeOf(text)
    if (!found) return t('scanner.sheetNone')
    const { number, isWithoutSeparator } = found
    return t(isWithoutSeparator ? 'scanner.sheetNoSeparator' : 'scanner.sheetRight', { number })
  }
}
