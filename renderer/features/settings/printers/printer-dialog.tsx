import { useTranslation } from 'react-i18next'
import { labelFormats, labelResolutions } from '#shared/labels/label.ts'
import { labelSizes } from '#shared/labels/label-paper.ts'
import type { Printer, PrinterPaper } from '#shared/printers/printer.ts'
import { Field } from '#contract/field.tsx'
import { SegmentsField } from '#contract/segments-field.tsx'
import { useSavePrinter } from '#trpc/mutations/printers.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { WordField } from '#ui/fields/choice/word-field.tsx'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import { useField, useText } from '#ui/form/use-field.ts'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { useRecordForm } from '../parts/use-record-form.ts'
import { checkPrinter, printerShape, treeOfPrinter } from './printer-form.ts'
import { WayFields } from './way-fields.tsx'

/** A printer: set up anew, or changed. */
export const PrinterDialog = ({ item: printer, onSaved, onClose }: EditorProps<Printer>) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: send } = useSavePrinter()
  const form = useRecordForm({
    value: treeOfPrinter(printer),
    shape: printerShape,
    check: (record) => checkPrinter(printer, record),
    save: async (request) => {
      const saved = await send(request)
      onSaved(saved.name)
      onClose()
    },
    wordsFor: useWordsForWay(),
  })
  return (
    <RecordDialog
      title={printer ? t('printers.edit') : t('printers.add')}
      size="lg"
      form={form}
      onClose={onClose}
    >
      <FieldGrid>
        <FieldCell span={12}>
          <Field
            path="name"
            label={t('columns.name')}
            placeholder={t('printers.namePlaceholder')}
            data-autofocus
          />
        </FieldCell>
        <PaperFields />
        <WayFields />
      </FieldGrid>
    </RecordDialog>
  )
}

const papers = ['labels', 'documents'] as const satisfies readonly PrinterPaper[]

/** What comes out of the printer. */
const PaperFields = () => {
  const { t } = useTranslation('settings-lists')
  const paper = useText('paper')
  return (
    <>
      <FieldCell span={12}>
        <SegmentsField
          path="paper"
          label={t('printers.paper')}
          choices={papers.map((value) => ({ value, label: t(`printers.papers.${value}`) }))}
        />
      </FieldCell>
      {paper === 'labels' && <LabelFields />}
    </>
  )
}

/** What the printer understands, and what lies in it. */
const LabelFields = () => {
  const { t } = useTranslation(['settings-lists', 'settings'])
  const size = useField('size')
  return (
    <>
      <FieldCell span={4}>
        <SegmentsField
          path="format"
          label={t('printers.format')}
          choices={labelFormats
            .toReversed()
            .map((value) => ({ value, label: t(`printers.formats.${value}`) }))}
        />
      </FieldCell>
      <FieldCell span={4}>
        <SegmentsField
          path="dpi"
          label={t('printers.dpi')}
          choices={labelResolutions.map((dpi) => ({
            value: String(dpi),
            label: t('printers.dots', { dpi }),
          }))}
        />
      </FieldCell>
      <FieldCell span={4}>
        <WordField
          {...size}
          label={t('printers.size')}
          choices={labelSizes.map((value) => ({ value, label: t(`settings:labels.papers.${value}`) }))}
        />
      </FieldCell>
    </>
  )
}

/** What a way lacks is said in words of its own. */
const useWordsForWay = (): ((located: LocatedProblem) => string | undefined) => {
  const { t } = useTranslation('settings-lists')
  return ({ field, problem }) => {
    if (problem.sentence !== undefined) return undefined
    if (field === 'way.folder') return t('printers.noFolder')
    if (field === 'way.name') return t('printers.noSystem')
    if (field !== 'way.host') return undefined
    return t(problem.code === 'required_property_missing' ? 'printers.noHost' : 'printers.notHost')
  }
}
