import { Alert, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Automation, WatchedFolder } from '#shared/transfer/schedule.ts'
import { duplicateChoices, refusedChoices } from '#shared/transfer/import.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { useChooseFolder } from '#trpc/mutations/transfer.ts'
import { FolderField } from '../parts/folder-field.tsx'
import classes from './automation.module.css'
import { SavedColumns } from './saved-columns.tsx'

type WatchCardProps = {
  readonly automation: Automation
  readonly onSave: (watched: WatchedFolder) => void
  readonly problem: unknown
}

const usual = { is_on: false, duplicates: 'skip', refused: 'leave_out' } as const

/** Which folder is watched, and how its files are read. */
export const WatchCard = ({ automation, onSave, problem }: WatchCardProps) => {
  const { t } = useTranslation('automation')
  const messages = useMessages()
  const { mutateAsync: chooseFolder } = useChooseFolder()
  const { watched_folder: watched, watch_failure: failure } = automation
  return (
    <Card title={t('watch.title')}>
      <p className={classes['words']}>{t('watch.help')}</p>
      <FolderField
        label={t('watch.folder')}
        folder={watched?.folder}
        choose={chooseFolder}
        onChoose={(folder) => onSave({ ...(watched ?? usual), folder })}
      />
      {watched && <Choices watched={watched} onSave={onSave} />}
      {problem !== null && <RefusalAlert error={problem} title={t('refused')} />}
      {failure !== undefined && (
        <Alert color="yellow" role="status" title={t('watch.failed')}>
          {messages.failure({ failure, sentences: automation.watch_sentences ?? [] })}
        </Alert>
      )}
      <LastImport last={automation.last_import} />
    </Card>
  )
}

type ChoicesProps = { readonly watched: WatchedFolder; readonly onSave: (watched: WatchedFolder) => void }

const Choices = ({ watched, onSave }: ChoicesProps) => {
  const { t } = useTranslation(['automation', 'imports'])
  return (
    <>
      <SavedColumns
        kind="import"
        label={t('watch.columns')}
        usual={t('watch.recognised')}
        hint={t('watch.columnsHint')}
        name={watched.map_name}
        onChange={(name) => {
          const { map_name: _before, ...rest } = watched
          onSave(name === undefined ? rest : { ...rest, map_name: name })
        }}
      />
      <Select
        label={t('imports:duplicates')}
        allowDeselect={false}
        data={duplicateChoices.map((value) => ({ value, label: t(`imports:duplicateChoices.${value}`) }))}
        value={watched.duplicates}
        onChange={(duplicates) => duplicates && onSave({ ...watched, duplicates })}
      />
      <Select
        label={t('imports:whenRefused')}
        allowDeselect={false}
        data={refusedChoices.map((value) => ({ value, label: t(`imports:refusedChoices.${value}`) }))}
        value={watched.refused}
        onChange={(refused) => refused && onSave({ ...watched, refused })}
      />
      <Switch
        label={t('watch.on')}
        checked={watched.is_on}
        onChange={(event) => onSave({ ...watched, is_on: event.currentTarget.checked })}
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
