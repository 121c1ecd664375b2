import { Group, Select, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Automation, ScheduledExport } from '#shared/transfer/schedule.ts'
import { exportFormats } from '#shared/transfer/export.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { Card } from '#ui/layout/card.tsx'
import { useChooseFolder } from '#trpc/mutations/transfer.ts'
import { FolderField } from '../parts/folder-field.tsx'
import classes from './automation.module.css'
import { LastExportLine } from './last-export-line.tsx'
import { SavedColumns } from './saved-columns.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

type ExportCardProps = {
  readonly automation: Automation
  readonly onSave: (scheduled: ScheduledExport) => void
  readonly problem: unknown
  /** What else can be done once it is known where to. */
  readonly children: ReactNode
}

const usual: Omit<ScheduledExport, 'folder'> = {
  is_on: false,
  format: 'csv',
  schedule: { kind: 'daily', at: '18:00' },
  readable: false,
  delimiter: 'comma',
  decimal_mark: 'point',
  byte_order_mark: false,
  history: false,
  documents: false,
}

/** What is written by itself, when and where. */
export const ExportCard = ({ automation, onSave, problem, children }: ExportCardProps) => {
  const { t } = useTranslation('automation')
  const { mutateAsync: chooseFolder } = useChooseFolder()
  const scheduled = automation.scheduled_export
  return (
    <Card title={t('export.title')}>
      <p className={classes['words']}>{t('export.help')}</p>
      <FolderField
        label={t('export.folder')}
        folder={scheduled?.folder}
        choose={chooseFolder}
        onChoose={(folder) => onSave({ ...(scheduled ?? usual), folder })}
      />
      {scheduled && <Choices scheduled={scheduled} onSave={onSave} />}
      {scheduled && <Group>{children}</Group>}
      {problem !== null && <RefusalAlert error={problem} title={t('refused')} />}
      <LastExportLine automation={automation} />
    </Card>
  )
}

type ChoicesProps = {
  readonly scheduled: ScheduledExport
  readonly onSave: (scheduled: ScheduledExport) => void
}

const Choices = ({ scheduled, onSave }: ChoicesProps) => {
  const { t } = useTranslation(['automation', 'transfer'])
  const { format } = scheduled
  const isWhole = format === 'json' || format === 'jsonl'
  return (
    <>
      <ScheduleFields
        schedule={scheduled.schedule}
        onChange={(schedule) => onSave({ ...scheduled, schedule })}
      />
      <div className={classes['fields']}>
        <Select
          label={t('export.format')}
          allowDeselect={false}
          data={exportFormats.map((value) => ({ value, label: t(`transfer:formats.${value}`) }))}
          value={format}
          onChange={(chosen) => chosen && onSave({ ...scheduled, format: chosen })}
        />
        {(format === 'csv' || format === 'xlsx') && (
          <SavedColumns
            kind="export"
            label={t('export.columns')}
            usual={t('export.usual')}
            hint={t('export.columnsHint')}
            name={scheduled.map}
            onChange={(map) => {
              const { map: _before, ...rest } = scheduled
              onSave(map === undefined ? rest : { ...rest, map })
            }}
          />
        )}
        {format === 'csv' && (
          <Select
            label={t('transfer:delimiter')}
            allowDeselect={false}
            data={(['comma', 'semicolon', 'tab'] as const).map((value) => ({
              value,
              label: t(`transfer:delimiters.${value}`),
            }))}
            value={scheduled.delimiter}
            onChange={(delimiter) => delimiter && onSave({ ...scheduled, delimiter })}
          />
        )}
        {format === 'csv' && (
          <Select
            label={t('transfer:decimalMark')}
            allowDeselect={false}
            data={(['point', 'comma'] as const).map((value) => ({
              value,
              label: t(`transfer:decimalMarks.${value}`),
            }))}
            value={scheduled.decimal_mark}
            onChange={(mark) => mark && onSave({ ...scheduled, decimal_mark: mark })}
          />
        )}
      </div>
      {isWhole && (
        <Switch
          label={t('transfer:export.history')}
          checked={scheduled.history}
          onChange={(event) => onSave({ ...scheduled, history: event.currentTarget.checked })}
        />
      )}
      {isWhole && (
        <Switch
          label={t('transfer:export.documents')}
          checked={scheduled.documents}
          onChange={(event) => onSave({ ...scheduled, documents: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t('export.on')}
        checked={scheduled.is_on}
        onChange={(event) => onSave({ ...scheduled, is_on: event.currentTarget.checked })}
      />
    </>
  )
}
