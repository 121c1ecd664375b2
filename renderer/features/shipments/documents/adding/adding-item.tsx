import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { type AddingRow, canBeAdded } from './adding.ts'
import { Caution } from '../caution.tsx'
import type { ChosenDocument } from '../chosen-document.ts'
import { DocumentFields } from '../document-fields.tsx'
import { DocumentName } from '../document-name.tsx'
import { documentFields } from '../document-problems.ts'
import classes from './adding.module.css'

type AddingItemProps = {
  readonly row: AddingRow
  readonly isRunning: boolean
  /** Where the very same bytes are already. */
  readonly twin: 'same' | 'sameHere' | undefined
  readonly onChange: (document: ChosenDocument) => void
  readonly onLeaveOut: () => void
}

/** A file that is to be added: what it is, what is said of it, how far it has come, and what stands against it. */
export const AddingItem = ({ row, isRunning, twin, onChange, onLeaveOut }: AddingItemProps) => {
  const { t } = useTranslation(['documents', 'problems'])
  const locale = useLocale()
  const { document, status, problems } = row
  const { fileName, fileFormat, size } = document
  const texts = Object.fromEntries(
    documentFields.flatMap((field) => {
      const code = problems[field]
      return code === undefined ? [] : [[field, t(`problems:${code}`)]]
    }),
  )
  const kind = [fileFormat?.toUpperCase(), formatBytes(size, locale)].filter((part) => part !== undefined)
  return (
    <li className={classes['adding']} data-status={status}>
      <div className={classes['addingHead']}>
        <DocumentName name={fileName} format={fileFormat} />
        <span className={classes['kind']}>{kind.map(isolate).join(' · ')}</span>
        <Status row={row} isRunning={isRunning} />
        {status !== 'added' && !isRunning && (
          <ActionIcon
            size="sm"
            aria-label={t('adding.leaveOut', { name: isolate(fileName) })}
            onClick={onLeaveOut}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      {status !== 'added' && (
        <fieldset className={classes['plain']} disabled={isRunning}>
          <legend className={classes['unseen']}>{fileName}</legend>
          <DocumentFields document={document} onChange={onChange} problems={texts} />
        </fieldset>
      )}
      {twin !== undefined && status !== 'added' && <Caution>{t(`adding.${twin}`)}</Caution>}
    </li>
  )
}

const Status = ({ row, isRunning }: Pick<AddingItemProps, 'row' | 'isRunning'>) => {
  const { t } = useTranslation('documents')
  const { status } = row
  if (status === 'waiting' && !(isRunning && canBeAdded(row))) return null
  return (
    <span className={classes['status']} role="status" data-status={status}>
      {status === 'added' && <IconCircleCheck size={16} aria-hidden />}
      {t(`adding.status.${status}`)}
    </span>
  )
}
