import { Alert, Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { importModes } from '#shared/carriers/catalogue.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useDrop } from '#ui/fields/use-drop.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { type CatalogueFile, readFile } from './read-file.ts'
import classes from './transfer.module.css'
import { useImport } from './use-import.ts'
import type { Problem } from '#shared/api-error.ts'

/** Takes in carriers from a file: beside what the desk has, or in place of all of it. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation(['carriers', 'common'])
  const [file, setFile] = useState<CatalogueFile>()
  const [mode, setMode] = useState<(typeof importModes)[number]>('merge')
  const { run, isBusy, problems, forget } = useImport(onClose)
  const take = (chosen: File | null | undefined): void => {
    if (!chosen) return
    forget()
    void readFile(chosen).then(setFile)
  }
  const dropped = useDrop(take)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="sm">
        <div className={classes['drop']} {...dropped}>
          <FileText file={file} />
          <FileButton accept="application/json,.json" onChange={take}>
            {(props) => (
              <Button {...props} data-autofocus>
                {t(file ? 'import.chooseOther' : 'import.choose')}
              </Button>
            )}
          </FileButton>
        </div>
        <LabelledSegments
          label={t('import.mode')}
          value={mode}
          choices={importModes.map((value) => ({ value, label: t(`import.modes.${value}`) }))}
          onChange={(chosen) => {
            forget()
            setMode(chosen)
          }}
        />
        <Text c="dimmed">{t(`import.modeHelp.${mode}`)}</Text>
        <ImportProblems problems={problems} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
          <Button
            variant="filled"
            {...(mode === 'replace' && { color: 'red' })}
            loading={isBusy}
            disabled={file?.kind !== 'catalogue'}
            onClick={() => file?.kind === 'catalogue' && void run(file.value, mode)}
          >
            {t(`import.run.${mode}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const FileText = ({ file }: { readonly file: CatalogueFile | undefined }) => {
  const { t } = useTranslation('carriers')
  if (file === undefined) return <Text c="dimmed">{t('import.drop')}</Text>
  if (file.kind !== 'catalogue') {
    return (
      <Alert color="red" variant="light" role="alert">
        {t(`import.wrong.${file.kind}`)}
      </Alert>
    )
  }
  const counts = [
    t('import.carriers', { count: file.carriers }),
    t('import.services', { count: file.services }),
    t('import.groups', { count: file.groups }),
  ]
  return (
    <Text role="status">
      {isolate(file.name)}: {counts.join(' · ')}
    </Text>
  )
}

/** As many as anyone reads through; the rest is counted. */
const SHOWN = 100

/** Why a file was not taken in: every problem with its place in the file. */
const ImportProblems = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation('carriers')
  const messages = useMessages()
  const labelOf = useFullLabelOf()
  if (problems.length === 0) return undefined
  const shown = problems.slice(0, SHOWN)
  return (
    <div className={classes['problems']} role="alert">
      <p>{t('import.refused', { count: problems.length })}</p>
      <ul>
        {shown.map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.property !== undefined && <strong>{labelOf(problem.property)}</strong>}{' '}
            {messages.problem(problem)}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{t('import.more', { count: problems.length - SHOWN })}</p>}
    </div>
  )
}
