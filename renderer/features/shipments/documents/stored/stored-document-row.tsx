import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertOctagon, IconDownload, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { DocumentName } from '../document-name.tsx'
import classes from './documents-section.module.css'
import { ExpiryText } from './expiry-text.tsx'
import { useStoredName } from './use-stored-name.ts'

type StoredDocumentRowProps = {
  readonly document: StoredDocument
  /** Why nothing is removed now; absent when it is. */
  readonly disabledReason: string | undefined
  readonly onPreview: () => void
  readonly onSaveCopy: () => void
  readonly onRemove: () => void
}

/** One document: what it is, until when it is valid, and what can be done with it. */
export const StoredDocumentRow = ({
  document,
  disabledReason,
  onPreview,
  onSaveCopy,
  onRemove,
}: StoredDocumentRowProps) => {
  const { t } = useTranslation('documents')
  const locale = useLocale()
  const { document_reference: reference, file_format: format, document_type: type, usage } = document
  const name = useStoredName()(document)
  // One without a name is called by its type already.
  const about = [...(document.file_name === undefined ? [] : [t(`type.${type}`)]), t(`usage.${usage}`)].join(
    ' · ',
  )
  const named = { name: isolate(name) }
  const isDamaged = document.document_state === 'quarantined'
  const damaged = isDamaged ? t('disabledReason.damaged') : undefined
  return (
    <>
      <tr data-document={reference} data-damaged={isDamaged || undefined}>
        <th scope="row">
          <Tooltip label={damaged} disabled={!isDamaged} openDelay={0}>
            <UnstyledButton
              className={classes['open'] ?? ''}
              aria-label={t('preview', named)}
              aria-disabled={isDamaged}
              onClick={() => !isDamaged && onPreview()}
            >
              <DocumentName name={name} format={format} />
            </UnstyledButton>
          </Tooltip>
          <span className={classes['about']} title={about}>
            {about}
          </span>
        </th>
        <td>
          <ExpiryText expiration={document.expiration} />
        </td>
        <td className={classes['size']}>{formatBytes(document.size, locale)}</td>
        <td className={classes['actions']}>
          <RowAction
            label={t('saveCopy', named)}
            disabledReason={damaged}
            icon={<IconDownload size={16} />}
            run={onSaveCopy}
          />
          <RowAction
            label={t('remove.action', named)}
            disabledReason={disabledReason}
            icon={<IconTrash size={16} />}
            run={onRemove}
          />
        </td>
      </tr>
      {isDamaged && (
        <tr className={classes['damaged']}>
          <td colSpan={4}>
            <IconAlertOctagon size={14} aria-hidden />
            <strong>{t('quarantined.label')}</strong> {t('quarantined.text')}
          </td>
        </tr>
      )}
    </>
  )
}

type RowActionProps = {
  readonly label: string
  readonly disabledReason: string | undefined
  readonly icon: ReactNode
  readonly run: () => void
}

const RowAction = ({ label, disabledReason, icon, run }: RowActionProps) => (
  <Tooltip label={disabledReason ?? label} multiline maw={320}>
    <ActionIcon
      size="sm"
      aria-label={label}
      aria-disabled={disabledReason !== undefined}
      data-disabled={disabledReason !== undefined}
      onClick={() => disabledReason === undefined && run()}
    >
      {icon}
    </ActionIcon>
  </Tooltip>
)
