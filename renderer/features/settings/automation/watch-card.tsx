import { Alert, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Automation, WatchedFolder } from '#shared/transfer/schedule.ts'
import { duplicateChoices, refusedChoices } from '#shared/transfer/import.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from './automation.module.css'
import { FolderField } from './folder-field.tsx'
import { SavedColumns } from './saved-columns.tsx'

type WatchCardProps = {
  readonly automation: Automation
  readonly onSave: (asked: WatchedFolder) => void
  readonly problem: { readonly message: string } | null
}

const usual = { is_on: false, duplicates: 'skip', refused: 'leave_out' } as const

/** Which folder is watched, and how its files are read. */
export const WatchCard = ({ automation, onSave, problem }: WatchCardProps) => {
  const { t } = useTranslation('automation')
  const { watched_folder: asked, watch_failure: failure } = automation
  return (
    <Card title={t('watch.title')}>
      <p className={classes['words']}>{t('watch.help')}</p>
      <FolderField
        label={t('watch.folder')}
        folder={asked?.folder}
        onChoose={(folder) => onSave({ ...(asked ?? usual), folder })}
      />
      {asked && <Choices asked={asked} onSave={onSave} />}
      {problem && (
        <Alert color="red" role="alert" title={t('refused')}>
          {problem.message}
        </Alert>
      )}
      {failure !== undefined && (
        <Alert color="yellow" role="status" title={t('watch.failed')}>
          {failure}
        </Alert>
      )}
      <LastImport last={automation.last_import} />
    </Card>
  )
}

type ChoicesProps = { readonly asked: WatchedFolder; readonly onSave: (asked: WatchedFolder) => void }

const Choices = ({ asked, onSave }: ChoicesProps) => {
  const { t } = useTranslation(['automation', 'imports'])
  return (
    <>
      <SavedColumns
        kind="import"
        label={t('watch.columns')}
        usual={t('watch.recognised')}
        hint={t('watch.columnsHint')}
        name={asked.map_name}
        onChange={(name) => {
          const { map_name: _before, ...rest } = asked
          onSave(name === undefined ? rest : { ...rest, map_name: name })
        }}
      />
      <Select
        label={t('imports:duplicates')}
        allowDeselect={false}
        data={duplicateChoices.map((value) => ({ value, label: t(`imports:duplicateChoices.${value}`) }))}
        value={asked.duplicates}
        onChange={(duplicates) => duplicates && onSave({ ...asked, duplicates })}
      />
      <Select
        label={t('imports:whenRefused')}
        allowDeselect={false}
        data={refusedChoices.map((value) => ({ value, label: t(`imports:refusedChoices.${value}`) }))}
        value={asked.refused}
        onChange={(refused) => refused && onSave({ ...asked, refused })}
      />
      <Switch
        label={t('watch.on')}
        checked={asked.is_on}
        onChange={(event) => onSave({ ...asked, is_on: event.currentTarget.checked })}
      />
    </>
  )
}

const LastImport = ({ last }: { readonly last: Automation['last_import'] }) => {
  const { t } = useTranslation('automation')
  const format = useFormat()
  if (!last) return null
  const words = { file: isolate(last.file_name), at: isolate(format.moment(last.at)) }
  return <p className={classes['words']}>{t(`watch.${last.outcome}`, words)}</p>
}
