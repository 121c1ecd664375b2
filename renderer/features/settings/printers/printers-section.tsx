import type { TFunction } from 'i18next'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LabelPrinter, Printer } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemovePrinter, useSavePrinter } from '#trpc/mutations/printers.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { ListSection } from '../parts/list-section.tsx'
import classes from '../parts/parts.module.css'
import { PrinterDialog } from './printer-dialog.tsx'
import { usePrinterTests } from './use-printer-tests.tsx'

/** The printers of this desk: what each prints, and how it is reached. */
export const PrintersSection = () => {
  const { t } = useTranslation('settings-lists')
  const { data, isError } = useQuery(useTRPC().printers.list.queryOptions())
  const { mutateAsync: save } = useSavePrinter()
  const { mutateAsync: remove } = useRemovePrinter()
  return (
    <ListSection
      list="printers"
      icon={<IconPrinter size={32} />}
      items={data?.items}
      isError={isError}
      keyOf={({ printer }) => printer}
      nameOf={({ name }) => name}
      columns={useColumns()}
      remove={({ printer }) => remove({ printer })}
      restore={({ printer: _number, is_paused: _state, ...settings }) => save(settings)}
      Editor={PrinterDialog}
      further={usePrinterTests()}
      note={<p className={classes['note']}>{t('printers.onlyAddress')}</p>}
    />
  )
}

const useColumns = (): RecordColumns<Printer> => {
  const { t } = useTranslation(['settings-lists', 'settings'])
  return [
    { id: 'name', label: t('columns.name'), textOf: ({ name }) => name },
    {
      id: 'prints',
      label: t('printers.prints'),
      width: '26%',
      textOf: (printer) =>
        [
          t(`printers.papers.${printer.paper}`),
          ...(printer.paper === 'labels' ? labelTexts(printer, t) : []),
        ].join(' · '),
    },
    { id: 'way', label: t('printers.goesTo'), kind: 'code', width: '24%', textOf: placeOf },
    {
      id: 'state',
      label: t('printers.state'),
      width: '9%',
      textOf: ({ is_paused: isPaused }) => t(isPaused ? 'printers.paused' : 'printers.ready'),
    },
  ]
}

const labelTexts = (
  { format, dpi, size }: LabelPrinter,
  t: TFunction<['settings-lists', 'settings']>,
): readonly string[] => [
  t(`settings:labels.papers.${size}`),
  isolate(`${t(`printers.formats.${format}`)} ${t('printers.dots', { dpi })}`),
]

const placeOf = ({ way }: Printer): string => {
  switch (way.kind) {
    case 'network':
      return `${way.host}:${String(way.port)}`
    case 'system':
      return way.name
    case 'folder':
      return way.folder
  }
}
