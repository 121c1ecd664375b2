import { Alert, Group, Select, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Automation, ScheduledExport } from '#shared/transfer/schedule.ts'
import { exportFormats } from '#shared/transfer/export.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from './automation.module.css'
import { FolderField } from './folder-field.tsx'
import { LastExport } from './last-export.tsx'
import { SavedColumns } from './saved-columns.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

type ExportCardProps = {
  readonly automation: Automation
  readonly onSave: (asked: ScheduledExport) => void
  readonly problem: { readonly message: string } | null
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
  const asked = automation.scheduled_export
  return (
    <Card title={t('export.title')}>
      <p className={classes['words']}>{t('export.help')}</p>
      <FolderField
        label={t('export.folder')}
        folder={asked?.folder}
        onChoose={(folder) => onSave({ ...(asked ?? usual), folder })}
      />
      {asked && <Choices asked={asked} onSave={onSave} />}
      {asked && <Group>{children}</Group>}
      {problem && (
        <Alert color="red" role="alert" title={t('refused')}>
          {problem.message}
        </Alert>
      )}
      <LastExport automation={automation} />
    </Card>
  )
}

type ChoicesProps = { readonly asked: ScheduledExport; readonly onSave: (asked: ScheduledExport) => void }

const Choices = ({ asked, onSave }: ChoicesProps) => {
  const { t } = useTranslation(['automation', 'transfer'])
  const { format } = asked
  const isWhole = format === 'json' || format === 'jsonl'
  return (
    <>
      <ScheduleFields schedule={asked.schedule} onChange={(schedule) => onSave({ ...asked, schedule })} />
      <div className={classes['fields']}>
        <Select
          label={t('export.format')}
          allowDeselect={false}
          data={exportFormats.map((value) => ({ value, label: t(`transfer:formats.${value}`) }))}
          value={format}
          onChange={(chosen) => chosen && onSave({ ...asked, format: chosen })}
        />
        {(format === 'csv' || format === 'xlsx') && (
          <SavedColumns
            kind="export"
            label={t('export.columns')}
            usual={t('export.usual')}
            hint={t('export.columnsHint')}
            name={asked.map}
            onChange={(map) => {
              const { map: _before, ...rest } = asked
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
            value={asked.delimiter}
            onChange={(delimiter) => delimiter && onSave({ ...asked, delimiter })}
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
            value={asked.decimal_mark}
            onChange={(mark) => mark && onSave({ ...asked, decimal_mark: mark })}
          />
        )}
      </div>
      {isWhole && (
        <Switch
          label={t('transfer:export.history')}
          checked={asked.history}
          onChange={(event) => onSave({ ...asked, history: event.currentTarget.checked })}
        />
      )}
      {isWhole && (
        <Switch
          label={t('transfer:export.documents')}
          checked={asked.documents}
          onChange={(event) => onSave({ ...asked, documents: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t('export.on')}
        checked={asked.is_on}
        onChange={(event) => onSave({ ...asked, is_on: event.currentTarget.checked })}
      />
    </>
  )
}
